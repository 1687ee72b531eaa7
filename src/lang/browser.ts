import type { Language } from './language.ts'

/** What the browser shows in a language, fetched when the language is chosen: the areas named in `<language>/browser.ts`. */
export const loadBrowserTexts = async (language: Language): Promise<Readonly<Record<string, string>>> => {
  if (language === 'en') return (await import('./en/browser.ts')).browserTexts
  if (language === 'zh-TW') return (await import('./zh-TW/browser.ts')).browserTexts
  return (await import('./zh-CN/browser.ts')).browserTexts
}

/** The texts of the import's pages, fetched with them: nobody else needs them. */
export const loadImportTexts = async (language: Language): Promise<Readonly<Record<string, string>>> => {
  if (language === 'en') return (await import('./en/import-web.ts')).importWeb
  if (language === 'zh-TW') return (await import('./zh-TW/import-web.ts')).importWeb
  return (await import('./zh-CN/import-web.ts')).importWeb
}
