import { noCounts, type ImportCounts } from '#contracts/collection'
import { detached } from '#kernel/remembered'
import type { StoredNotice } from '../../io/store/import-runs.ts'
import type { RowPlan } from './plan-rows.ts'

/** Notices that a check keeps; the counts tell of all. */
const MOST_NOTICES = 300
const MOST_UNKNOWN = 50

export type Tallied = Readonly<{
  counts: ImportCounts
  /** Most frequent first. */
  unknownOwners: readonly string[]
  keep: () => void
}>

/** Counts what becomes of rows, batch by batch, going on from where an earlier try came to. */
export const createTally = (before: Partial<ImportCounts>, unknownBefore: readonly string[]) => {
  let counts: ImportCounts = { ...noCounts, ...before }
  const unknown = new Map(unknownBefore.map((name) => [name, 1]))
  const notices: StoredNotice[] = []
  const foremost = (names: readonly string[]): readonly string[] =>
    [...new Set(names)].sort((a, b) => (unknown.get(b) ?? 0) - (unknown.get(a) ?? 0)).slice(0, MOST_UNKNOWN)
  return {
    /** What it comes to with these rows; `keep` once they are committed, for a batch may be tried again. */
    with: (plans: readonly RowPlan[], unknownOwnerOf: (plan: RowPlan) => string | null): Tallied => {
      const next = { ...counts }
      const strangers: string[] = []
      const told: StoredNotice[] = []
      for (const plan of plans) {
        const { record, file, outcome, customerId, problems } = plan
        next.rows += 1
        next[outcome] += 1
        next.unclear += outcome === 'created' || outcome === 'updated' ? problems.length : 0
        next.asked += Object.keys(plan.asked).length
        next.heard += outcome === 'updated' ? Object.keys(plan.heard).length : 0
        const stranger = outcome === 'created' ? unknownOwnerOf(plan) : null
        if (stranger !== null) {
          next.unowned += 1
          strangers.push(stranger)
        }
        if (problems.length > 0 && notices.length + told.length < MOST_NOTICES)
          told.push({
            row: record.row,
            sheetRow: record.sheetRow,
            outcome,
            name: file?.name ?? null,
            customerId: outcome === 'created' ? null : customerId,
            problems
          })
      }
      return {
        counts: next,
        unknownOwners: foremost([...unknown.keys(), ...strangers]),
        keep: () => {
          counts = next
          notices.push(...told)
          for (const name of strangers) unknown.set(detached(name), (unknown.get(name) ?? 0) + 1)
        }
      }
    },
    counts: (): ImportCounts => counts,
    notices: (): readonly StoredNotice[] => notices
  }
}
