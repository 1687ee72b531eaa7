import type { AmountFen } from '#kernel/money'
import { useLanguage, useText } from '../text/use-text.ts'
import { exactAmountOf, shortAmountOf } from './amount-text.ts'

/** `123.5 万`, exact on hover; `—` where nothing is known (unknown is not zero). */
export const Amount = ({ fen }: Readonly<{ fen: AmountFen | null }>) => {
  const say = useText()
  const language = useLanguage()
  if (fen === null)
    return (
      <span className="soft" aria-label={say('ui.unknown')} role="img">
        —
      </span>
    )
  const { number, unit } = shortAmountOf(fen, language)
  return (
    <span className="amount" title={say('ui.amount.yuan', { amount: exactAmountOf(fen) })}>
      {say(unit, { amount: number })}
    </span>
  )
}
