import { translate, type Language } from '#lang'

/** What a check of verification looks at, in words: `credit-code` is 统一社会信用代码的格式、校验码、登记机关与区划. */
export const checkName = (language: Language, rule: string): string => {
  const code = `cli.check.${rule}`
  const name = translate(language, { code, params: {} })
  return name === code ? rule : name
}
