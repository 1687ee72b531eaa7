import type { GradeChange } from '#contracts/grading'
import type { Say } from '#ui'

type Entry = Readonly<{ at: string; before: unknown; after: unknown }>

const gradeIn = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'grade' in value ? value.grade : undefined

/**
 * What brought a change of grade about, of those that were asked for, proposed or decided: laid down at that instant, or
 * decided at it. Null where the rules alone moved it.
 */
export const gradeChangeOf = (entry: Entry, changes: readonly GradeChange[]): GradeChange | null => {
  const [from, to] = [gradeIn(entry.before) ?? null, gradeIn(entry.after)]
  return (
    changes.find((one) => one.requestedAt === entry.at && one.from === from && one.to === to) ??
    // What was approved, or taken back again.
    changes.find(
      (one) =>
        one.decidedAt === entry.at &&
        ((one.from === from && one.to === to) || (one.to === from && one.from === to))
    ) ??
    null
  )
}

const quoted = (say: Say, text: string | null): readonly string[] =>
  text === null || text === '' ? [] : [say('web.customer.change.quoted', { text })]

/**
 * Why a grade changed at an instant, as it was written: who asked, until when, with which words; where it was decided then, by
 * whom and what he said.
 */
export const gradeNote = (change: GradeChange, at: string, say: Say): string => {
  const { origin, quarter, requestedBy, until, because, comment, decidedBy, state, decisionComment } = change
  const asked = [
    say(`grading.web.origin.${origin}`, { quarter }),
    ...(requestedBy === null ? [] : [requestedBy.name]),
    ...(until === null ? [] : [say('grading.web.until', { day: until })]),
    ...(because === null ? [] : [because.text]),
    ...quoted(say, comment)
  ]
  const decided =
    decidedBy === null || change.decidedAt !== at || state === 'ended'
      ? []
      : [say(`grading.web.state.${state}`), decidedBy.name, ...quoted(say, decisionComment)]
  return [...asked, ...decided].join(' · ')
}
