/** Texts of playbook. */
export const playbook: Readonly<Record<string, string>> = {}
