import { amountsIn } from '#kernel/money'
import type { Message } from '#kernel/result'
import { type Language, translate } from '#lang'

/** Places of findings in which an amount stands that was reckoned, not one as somebody wrote it. */
const AMOUNTS: ReadonlySet<string> = new Set(['budget', 'revenue', 'usual', 'low', 'high', 'perHead'])

/** A finding with its amounts as readers of the language write them: 50万 is 500,000 in English. */
export const withAmountsIn = (message: Message, language: Language): Message => {
  if (language === 'zh-CN' || !message.code.startsWith('verification.')) return message
  const params = Object.entries(message.params).map(([key, value]) => [
    key,
    AMOUNTS.has(key) && typeof value === 'string' ? amountsIn(value, language) : value
  ])
  // The same keys, each with a text or a number.
  return { ...message, params: Object.fromEntries(params) as Message['params'] }
}

/** A finding as a sentence in the reader's language. */
export const tellFinding = (language: Language, message: Message): string =>
  translate(language, withAmountsIn(message, language))
