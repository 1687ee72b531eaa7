/** Texts of analysis. */
export const analysis: Readonly<Record<string, string>> = {}
