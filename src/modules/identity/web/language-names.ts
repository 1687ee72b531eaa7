import type { Language } from '#lang'

/** Each language by its own name, so that one finds back from a language one cannot read. */
export const languageNames: Readonly<Record<Language, string>> = {
  'zh-CN': '简体中文',
  'zh-TW': '繁體中文',
  en: 'English'
}
