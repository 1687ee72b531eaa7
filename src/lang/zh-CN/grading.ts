/** Texts of grading. */
export const grading: Readonly<Record<string, string>> = {}
