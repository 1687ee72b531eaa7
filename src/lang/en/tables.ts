/** Texts of tables. */
export const tables: Readonly<Record<string, string>> = {}
