/** Texts of matching. */
export const matching: Readonly<Record<string, string>> = {}
