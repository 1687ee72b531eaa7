/** The languages that a person can choose; each has every text. */
export const languages = ['zh-CN', 'zh-TW', 'en'] as const
export type Language = (typeof languages)[number]
