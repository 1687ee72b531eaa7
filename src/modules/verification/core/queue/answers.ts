import type { Message } from '#kernel/result'
import type { AnsweredFinding, Finding } from '../../contract.ts'

const saysTheSame = (one: Message, other: Message): boolean => {
  if (one.code !== other.code) return false
  const [places, others] = [Object.entries(one.params), Object.keys(other.params)]
  return places.length === others.length && places.every(([name, value]) => other.params[name] === value)
}

/**
 * The findings that nobody has answered (COL-18). An answer holds while the finding says the same of the customer: rule,
 * field and every value that its sentence quotes. 人均年营收 250万 that was confirmed is found again as 300万. Source: ours.
 */
export const unanswered = (
  findings: readonly Finding[],
  answered: readonly AnsweredFinding[]
): readonly Finding[] =>
  answered.length === 0
    ? findings
    : findings.filter(
        ({ rule, field, message }) =>
          !answered.some(
            (one) => one.rule === rule && one.field === field && saysTheSame(one.message, message)
          )
      )
