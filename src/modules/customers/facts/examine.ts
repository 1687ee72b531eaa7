import type { Day } from '#kernel/day'
import { createAnalyser, createDecider, type Analyser, type Examined } from '#core/analysis'
import { createFacts } from '#core/portrait'
import { unanswered, verifyCustomer } from '#core/verification'
import type { CustomerFile } from '#contracts/customers'
import type { CustomerGrade } from '#contracts/grading'
import type { PlaybookDocument } from '#contracts/playbook'
import type { AnsweredFinding, Finding } from '#contracts/verification'
import type { Language } from '#lang'
import { factsValidUntil } from './valid-until.ts'
import { fileOf } from '../core/together.ts'
import type { Recorded, StoredFile } from '../core/stored.ts'

/** Analysers by playbook, language and day: preparing one takes some 60 ms, so the last few are kept. */
const prepared = new WeakMap<PlaybookDocument, Map<string, Analyser>>()
const MOST_PREPARED = 6

/** The loop on one customer by a playbook, as of a day; `write` speaks the language. */
export const analyserOf = (playbook: PlaybookDocument, asOf: Day, language: Language): Analyser => {
  const own = prepared.get(playbook) ?? new Map<string, Analyser>()
  prepared.set(playbook, own)
  const key = `${language} ${asOf}`
  const known = own.get(key)
  if (known) {
    // The one asked last is the last to go: looking at past days does not push today's out.
    own.delete(key)
    own.set(key, known)
    return known
  }
  const analyser = createAnalyser({ playbook, language, asOf })
  const [oldest] = own.keys()
  if (own.size >= MOST_PREPARED && oldest !== undefined) own.delete(oldest)
  own.set(key, analyser)
  return analyser
}

/** Everything that follows from what is stored of a customer. */
export type Decided = Readonly<{
  file: CustomerFile
  examined: Examined
  findings: readonly Finding[]
  /** The first day on which time alone may change any of it. */
  validUntil: Day | null
}>

/** What of an examination stands in the tables: no reason, no plan. */
export type Conclusions = Readonly<{
  facts: Examined['facts']
  portrait: Readonly<{
    tags: readonly Readonly<{ tag: string }>[]
    scores: Readonly<Record<keyof Examined['portrait']['scores'], Readonly<{ score: number }>>>
  }>
  grade: Pick<Examined['grade'], 'grade' | 'provisional' | 'value'> &
    Readonly<{ potential: Pick<Examined['grade']['potential'], 'level'> }>
  strategy: Readonly<{ id: string }> | null
  segment: Pick<Examined['segment'], 'label'>
}>

/** Everything that is written of a customer who was examined, or only concluded upon. */
export type Concluded = Omit<Decided, 'examined'> & Readonly<{ examined: Conclusions }>

export type Subject = Readonly<{
  id: string
  stored: StoredFile
  recorded: Recorded
  answered: readonly AnsweredFinding[]
  ownerName: string | null
  /** The grade in force: what follows from a grade follows from this one, until a person accepts another (GRD-3). */
  known?: Readonly<{ grade: CustomerGrade | null }> | null
}>

/** Spreads first contacts over the days of their window, always the same for one customer. */
export const placeOf = (id: string): number => Number.parseInt(id.slice(-6), 16)

/**
 * What verification finds in a stored customer and nobody has answered: it looks at the fields that a list needs, and
 * knows no column names.
 */
export const findingsOf = (
  file: CustomerFile,
  playbook: PlaybookDocument,
  asOf: Day,
  answered: readonly AnsweredFinding[]
): readonly Finding[] =>
  unanswered(verifyCustomer(file, { playbook, asOf, scenario: 'list', columnOf: () => null }), answered)

/** Reads stored customers, examines them in some way and looks for what is wrong, by one playbook as of one day. */
const createReading =
  <T extends Pick<Examined, 'facts'>>(
    playbook: PlaybookDocument,
    asOf: Day,
    examine: (file: CustomerFile, gradeInForce: CustomerGrade | null) => T
  ): ((subject: Subject) => Omit<Decided, 'examined'> & Readonly<{ examined: T }>) =>
  ({ id, stored, recorded, answered, ownerName, known = null }) => {
    const file = fileOf(stored, { owner: ownerName, place: placeOf(id), today: asOf, recorded })
    const examined = examine(file, known?.grade ?? null)
    return {
      file,
      examined,
      findings: findingsOf(file, playbook, asOf, answered),
      validUntil: factsValidUntil(playbook, { file, facts: examined.facts, stored, recorded }, asOf)
    }
  }

/** Examines stored customers by one playbook as of one day. */
export const createExaminer = (playbook: PlaybookDocument, asOf: Day): ((subject: Subject) => Decided) =>
  createReading(playbook, asOf, analyserOf(playbook, asOf, 'zh-CN').examine)

type Conclude = (subject: Subject) => Concluded

const concluderOf = (playbook: PlaybookDocument, asOf: Day): Conclude => {
  const factsOf = createFacts(playbook)
  const decide = createDecider(playbook, asOf)
  return createReading(playbook, asOf, (file, gradeInForce): Conclusions => {
    const { facts, tags, scores, grade, provisional, value, potential, strategyId, segment } = decide(
      file,
      factsOf(file, asOf),
      gradeInForce
    )
    const { base, need, behaviour, value: worth } = scores
    return {
      facts,
      portrait: {
        tags: tags.map((tag) => ({ tag })),
        scores: {
          base: { score: base },
          need: { score: need },
          behaviour: { score: behaviour },
          value: { score: worth }
        }
      },
      grade: { grade, provisional, value, potential: { level: potential } },
      strategy: strategyId === null ? null : { id: strategyId },
      segment: { label: segment }
    }
  })
}

const concluders = new WeakMap<PlaybookDocument, Readonly<{ asOf: Day; conclude: Conclude }>>()

/** The same for many whose reasons nobody reads, in three quarters of the time; the last of a playbook is kept. */
export const createConcluder = (playbook: PlaybookDocument, asOf: Day): Conclude => {
  const known = concluders.get(playbook)
  if (known?.asOf === asOf) return known.conclude
  const conclude = concluderOf(playbook, asOf)
  concluders.set(playbook, { asOf, conclude })
  return conclude
}
