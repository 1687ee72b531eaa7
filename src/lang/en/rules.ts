/** Texts of rules. */
export const rules: Readonly<Record<string, string>> = {}
