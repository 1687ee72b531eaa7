/** Texts of portrait. */
export const portrait: Readonly<Record<string, string>> = {}
