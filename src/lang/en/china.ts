/** Texts of china. */
export const china: Readonly<Record<string, string>> = {}
