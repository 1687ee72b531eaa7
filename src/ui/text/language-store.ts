import { languages, loadBrowserTexts, type Language } from '#lang'
import { createStore } from '../client/store.ts'

type Shown = Readonly<{ language: Language; texts: Readonly<Record<string, string>> }>

type MemberLanguage = Readonly<{ language: Language | null; workspace: Readonly<{ language: Language }> }>

const KEY = 'huike.language'

/** The texts on the screen; empty until `showLanguage` was called once, before anything is drawn. */
export const shown = createStore<Shown>({ language: 'zh-CN', texts: {} })

export const isLanguage = (text: string | null | undefined): text is Language =>
  languages.some((language) => language === text)

/** What a visitor reads before we know him: his last choice here, else what his browser asks for, else zh-CN. */
export const preferredLanguage = (): Language => {
  const chosen = localStorage.getItem(KEY)
  if (isLanguage(chosen)) return chosen
  for (const wanted of navigator.languages) {
    if (/^zh-(?:TW|HK|MO|Hant)/i.test(wanted)) return 'zh-TW'
    if (/^zh/i.test(wanted)) return 'zh-CN'
    if (/^en/i.test(wanted)) return 'en'
  }
  return 'zh-CN'
}

/** The language of a member: his own choice, else that of his workspace. */
export const languageOfMember = (me: MemberLanguage): Language => me.language ?? me.workspace.language

export const currentLanguage = (): Language => shown.read().language

let taught: Readonly<Record<string, string>> = {}

/**
 * Texts beside the product's: names that the team gave itself, `{ 'web.customerField.custom.fleet': '车辆数' }`, and those of
 * a page that brings its own.
 */
export const teachTexts = (texts: Readonly<Record<string, string>>): void => {
  taught = { ...taught, ...texts }
  const { language, texts: known } = shown.read()
  shown.write({ language, texts: { ...known, ...taught } })
}

type LoadTexts = (language: Language) => Promise<Readonly<Record<string, string>>>

/** What pages have brought of their own so far; another language brings it too. */
const brought = new Set<LoadTexts>()

/** Fetches the texts of a page that are not needed before it is gone to: `bringTexts(loadImportTexts)`. */
export const bringTexts = async (load: LoadTexts): Promise<void> => {
  if (brought.has(load)) return
  const texts = await load(shown.read().language)
  brought.add(load)
  const { language, texts: known } = shown.read()
  shown.write({ language, texts: { ...known, ...texts, ...taught } })
}

/** Fetches a language's texts and shows them everywhere at once; never a mixed screen. */
export const showLanguage = async (language: Language): Promise<void> => {
  const all = await Promise.all([loadBrowserTexts, ...brought].map(async (load) => load(language)))
  localStorage.setItem(KEY, language)
  document.documentElement.lang = language
  shown.write({ language, texts: Object.assign({}, ...all, taught) as Shown['texts'] })
}
