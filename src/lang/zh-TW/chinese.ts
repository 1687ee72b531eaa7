/** Texts of chinese. */
export const chinese: Readonly<Record<string, string>> = {}
