/** Texts of strategy. */
export const strategy: Readonly<Record<string, string>> = {}
