import type { FieldKey } from '#contracts/customers'
import type { StoredFile } from '#core/customers'
import { fold } from '#lib/chinese'
import type { MergeReason, MergeSideName } from '../contract.ts'
import { fullness, knows, saysTheSame, textOfUnit, unitsOf, type MergeUnit } from './units.ts'

/** One of two customers that become one, as far as choosing looks at it. */
export type MergeSide = Readonly<{
  stored: StoredFile
  updatedAt: string
  /** Fields that verification has something to say about. */
  doubted: ReadonlySet<FieldKey>
}>

export type Suggestion = Readonly<{ side: MergeSideName | 'both'; reason: MergeReason }>

const holds = (longer: string, shorter: string): boolean =>
  longer.length > shorter.length && fold(longer).includes(fold(shorter))

const fuller = (survivor: StoredFile, merged: StoredFile, unit: MergeUnit): MergeSideName | null => {
  const [a, b] = [textOfUnit(survivor, unit), textOfUnit(merged, unit)]
  if (a !== null && b !== null && unit.fields.length === 1) {
    if (holds(a, b)) return 'survivor'
    return holds(b, a) ? 'merged' : null
  }
  const more = fullness(merged, unit) - fullness(survivor, unit)
  return more === 0 ? null : more > 0 ? 'merged' : 'survivor'
}

/**
 * Which value of a unit stays, and why: the only one; the one that verification has nothing against; the fuller one
 * (宁波恒达汽车零部件有限公司 before 恒达汽车零部件); else that of the customer changed last. Notes of both stay. Who does not
 * want to be contacted is not asked again, whatever the other record says.
 */
export const suggestUnit = (survivor: MergeSide, merged: MergeSide, unit: MergeUnit): Suggestion => {
  const [a, b] = [survivor.stored, merged.stored]
  if (saysTheSame(a, b, unit)) return { side: 'survivor', reason: 'same' }
  if (!knows(b, unit)) return { side: 'survivor', reason: 'only' }
  if (!knows(a, unit)) return { side: 'merged', reason: 'only' }
  if (unit.key === 'note') return { side: 'both', reason: 'kept' }
  if (unit.key === 'optOut')
    return { side: a.profile.optedOut === true ? 'survivor' : 'merged', reason: 'safer' }
  const doubts = [survivor, merged].map(({ doubted }) => unit.fields.some((field) => doubted.has(field)))
  if (doubts[0] !== doubts[1]) return { side: doubts[0] === true ? 'merged' : 'survivor', reason: 'verified' }
  const full = fuller(a, b, unit)
  if (full !== null) return { side: full, reason: 'fuller' }
  return { side: merged.updatedAt > survivor.updatedAt ? 'merged' : 'survivor', reason: 'newer' }
}

/** All units of which anything is known, with what is suggested. */
export const suggestAll = (
  survivor: MergeSide,
  merged: MergeSide
): readonly Readonly<{ unit: MergeUnit; suggestion: Suggestion }>[] =>
  unitsOf(survivor.stored, merged.stored)
    .filter((unit) => knows(survivor.stored, unit) || knows(merged.stored, unit))
    .map((unit) => ({ unit, suggestion: suggestUnit(survivor, merged, unit) }))
