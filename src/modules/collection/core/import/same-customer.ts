import type { CustomerFile } from '#contracts/customers'
import type { Message } from '#kernel/result'
import { compareRecords, DEFAULT_THRESHOLD, type MatchRecord } from '#lib/matching'

/** What two records of one customer may have in common, as a database looks for it (COL-19). */
export type SameKeys = Readonly<{
  creditCodes: readonly string[]
  nameKeys: readonly string[]
  mobiles: readonly string[]
}>

const mobilesOf = ({ contacts }: CustomerFile): readonly string[] =>
  contacts.flatMap(({ phones }) => phones.filter(({ kind }) => kind === 'mobile').map(({ e164 }) => e164))

export const sameKeysOf = (files: readonly CustomerFile[]): SameKeys => ({
  creditCodes: files.flatMap(({ creditCode }) => (creditCode === null ? [] : [creditCode])),
  nameKeys: files.flatMap(({ nameKey }) => (nameKey === null ? [] : [nameKey])),
  mobiles: files.flatMap(mobilesOf)
})

/** The same keys as texts of one space, for looking within a list. */
export const keyTextsOf = (file: CustomerFile): readonly string[] => [
  ...(file.creditCode === null ? [] : [`c${file.creditCode}`]),
  ...(file.nameKey === null ? [] : [`n${file.nameKey}`]),
  ...mobilesOf(file).map((mobile) => `m${mobile}`)
]

export type Same<T> = Readonly<{ other: T; because: Message }>

const whollyEqual: Message = { code: 'import.same.key', params: {} }

/**
 * Which of some records is the same customer as `record`, surest first decided; null where they merely look alike. Those
 * who have neither name nor code are one where their number is one.
 */
export const sameAmong = <T>(
  record: MatchRecord,
  candidates: readonly Readonly<{ record: MatchRecord; of: T }>[]
): Same<T> | null => {
  let best: Readonly<{ score: number; same: Same<T> }> | null = null
  for (const { record: other, of } of candidates) {
    const nameless = record.name === '' && other.name === ''
    const { kind, score, because } = nameless
      ? { kind: 'duplicate' as const, score: 1, because: [whollyEqual] }
      : compareRecords(record, other)
    if (kind !== 'duplicate' || score < DEFAULT_THRESHOLD || (best && best.score >= score)) continue
    best = { score, same: { other: of, because: because[0] ?? whollyEqual } }
  }
  return best?.same ?? null
}
