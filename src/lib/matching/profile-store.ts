import { profileOf, type MatchRecord, type Profile } from './record.ts'

/** Profiles kept at once; about 1.2 kB each, so that a million names stay far below a gigabyte. */
const KEPT = 150_000

export type ProfileStore = Readonly<{
  count: number
  /** For one look: kept only when all fit. */
  read: (index: number) => Profile
  /** For looks that come back: kept, and forgotten, the older half first, when too many are. */
  profileAt: (index: number) => Profile
}>

/** Profiles by index, each taken apart when asked for. */
export const createProfileStore = (records: readonly MatchRecord[], kept = KEPT): ProfileStore => {
  let recent = new Map<number, Profile>()
  let older = new Map<number, Profile>()
  const fresh = (index: number): Profile => {
    const record = records[index]
    if (!record) throw new RangeError(`no record ${index}`)
    return profileOf(record)
  }
  const profileAt = (index: number): Profile => {
    const known = recent.get(index)
    if (known) return known
    const profile = older.get(index) ?? fresh(index)
    if (recent.size >= kept) {
      older = recent
      recent = new Map()
    }
    recent.set(index, profile)
    return profile
  }
  return { count: records.length, profileAt, read: records.length <= kept ? profileAt : fresh }
}
