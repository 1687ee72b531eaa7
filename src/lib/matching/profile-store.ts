import { profileOf, type MatchRecord, type Profile } from './record.ts'

/** Profiles kept at once; about 1.2 kB each, so that a million names stay far below a gigabyte. */
const KEPT = 150_000

/** Profiles by index, taken apart when asked for and forgotten, oldest half first, when too many are kept. */
export const createProfileStore = (
  records: readonly MatchRecord[],
  kept = KEPT
): ((index: number) => Profile) => {
  let recent = new Map<number, Profile>()
  let older = new Map<number, Profile>()
  return (index) => {
    const known = recent.get(index)
    if (known) return known
    const record = records[index]
    if (!record) throw new RangeError(`no record ${index}`)
    const profile = older.get(index) ?? profileOf(record)
    if (recent.size >= kept / 2) {
      older = recent
      recent = new Map()
    }
    recent.set(index, profile)
    return profile
  }
}
