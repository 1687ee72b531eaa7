import type { PlaybookDocument } from '../../contract.ts'
import { type PlaybookProblem, problem } from '../check/problem.ts'

/** Ways of speaking of a major change that is called another by now, and two changes of one meaning: only the first is noticed. */
export const triggerWarnings = ({ refresh }: PlaybookDocument): readonly PlaybookProblem[] => {
  const names = new Set(refresh.triggers.map(({ name }) => name))
  const unheard = refresh.triggerWords.flatMap(({ trigger }, at) =>
    names.has(trigger)
      ? []
      : [problem(`refresh.triggerWords[${at}].trigger`, 'warn.triggerUnknown', { trigger })]
  )
  const shadowed = refresh.triggers.flatMap(({ key, name }, at) => {
    const first = refresh.triggers.findIndex((one) => one.key === key)
    return key === null || first === at
      ? []
      : [
          problem(`refresh.triggers[${at}].key`, 'warn.triggerTwice', {
            name,
            first: refresh.triggers[first]?.name ?? ''
          })
        ]
  })
  return [...unheard, ...shadowed]
}
