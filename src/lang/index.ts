import type { Message } from '../kernel/result.ts'
import { fillPlaces } from './fill-places.ts'
import type { Language } from './language.ts'
import { texts as en } from './en/index.ts'
import { texts as zhCN } from './zh-CN/index.ts'
import { texts as zhTW } from './zh-TW/index.ts'

export { fillPlaces } from './fill-places.ts'
export { loadBrowserTexts, loadImportTexts } from './browser.ts'
export { languages, type Language } from './language.ts'

const textsOf: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  'zh-CN': zhCN,
  'zh-TW': zhTW,
  en
}

/**
 * The sentence of a message in a language. A code without a text is a defect that a test finds; a person then
 * sees the code, never an empty place.
 */
export const translate = (language: Language, { code, params }: Message): string => {
  const text = textsOf[language][code]
  if (text === undefined) return code
  return fillPlaces(text, params)
}

/** Every code that has a text in the language; the parity test compares the languages with it. */
export const codesOf = (language: Language): readonly string[] => Object.keys(textsOf[language]).sort()

/** Every text whose code begins with `area.`, without that beginning: for a page that carries its own texts. */
export const textsOfArea = (language: Language, area: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(textsOf[language])
      .filter(([code]) => code.startsWith(`${area}.`))
      .map(([code, text]) => [code.slice(area.length + 1), text])
  )
