/** Texts of verification. */
export const verification: Readonly<Record<string, string>> = {}
