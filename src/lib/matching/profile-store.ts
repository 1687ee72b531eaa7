import { profileOf, type MatchRecord, type Profile } from './record.ts'

/** Profiles kept at once, up to twice as many; some 4 kB each. */
const KEPT = 150_000

export type ProfileStore = Readonly<{
  count: number
  /** For one look: kept only when all fit. */
  read: (index: number) => Profile
  /** For looks that come back: kept, and forgotten, the older half first, when too many are. */
  profileAt: (index: number) => Profile
}>

/** Profiles by index, each taken apart when asked for. */
export const createProfileStore = (
  { count, at }: Readonly<{ count: number; at: (index: number) => MatchRecord }>,
  kept = KEPT
): ProfileStore => {
  let recent = new Map<number, Profile>()
  let older = new Map<number, Profile>()
  const fresh = (index: number): Profile => profileOf(at(index))
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
  return { count, profileAt, read: count <= kept ? profileAt : fresh }
}
