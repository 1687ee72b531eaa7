/** Texts of collection. */
export const collection: Readonly<Record<string, string>> = {}
