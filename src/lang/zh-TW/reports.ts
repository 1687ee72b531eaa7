/** Texts of reports. */
export const reports: Readonly<Record<string, string>> = {}
