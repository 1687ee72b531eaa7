import { languages, type Language } from '#lang'

const isLanguage = (text: string | undefined): text is Language =>
  languages.some((language) => language === text)

/**
 * The language of one command line: `--lang` (anywhere before `--`), else the environment's, else Chinese. One that
 * is not known is refused later, in the language that this gives.
 */
export const chooseLanguage = (args: readonly string[], fromEnvironment: string | undefined): Language => {
  const end = args.indexOf('--')
  const options = end < 0 ? args : args.slice(0, end)
  const at = options.indexOf('--lang')
  const chosen =
    at >= 0 ? options[at + 1] : options.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length)
  if (isLanguage(chosen)) return chosen
  return isLanguage(fromEnvironment) ? fromEnvironment : 'zh-CN'
}
