import type { Language } from '#lang'
import type { Say } from '#ui'
import type { Cadence, PlaybookDocument, PointRule } from '../../contract.ts'

/** One rule as a person reads it: what follows, when, and who says so. */
export type RuleLine = Readonly<{
  /** As the because of a customer names it: `grade.A`, `strategy.low-new-silent`, `industry-segment`. */
  rule: string
  title: string
  /** A short mark before the title: 客户 A, + 25 分. */
  mark?: string
  /** The condition as a sentence; null where there is none. */
  sentence: string | null
  about: readonly string[]
  source: string | null
}>

export type RuleGroup = Readonly<{ title: string | null; about: string | null; lines: readonly RuleLine[] }>

export const sectionKeys = [
  'grades',
  'tags',
  'strategies',
  'screening',
  'scores',
  'cadences',
  'fields'
] as const
export type SectionKey = (typeof sectionKeys)[number]

/** What the sections are written from. */
export type Reading = Readonly<{
  document: PlaybookDocument
  /** The sentence of the condition at this path of the document. */
  sentence: (path: string) => string | null
  say: Say
  language: Language
}>

/** `每 14 天 1 次`, `每 7 天 1 到 2 次`. */
export const cadenceText = ({ min, max, days }: Cadence, say: Say): string =>
  say(
    min === max
      ? 'web.playbook.cadence'
      : min === 0
        ? 'web.playbook.cadence.most'
        : 'web.playbook.cadence.range',
    {
      min,
      max,
      days
    }
  )

/** Points for a true condition, a line each; `path` is where they stand in the document. */
export const pointLines = (
  rules: readonly PointRule[],
  path: string,
  { sentence, say }: Reading
): readonly RuleLine[] =>
  rules.map(({ id, label, points, source }, at) => ({
    rule: `${path}.${id}`,
    title: label,
    mark: say('web.playbook.points', { points }),
    sentence: sentence(`${path}[${at}].when`),
    about: [],
    source
  }))

export const listed = (texts: readonly string[], say: Say): string => texts.join(say('web.playbook.joint'))
