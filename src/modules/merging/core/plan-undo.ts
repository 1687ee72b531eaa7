import type { StoredContact, StoredFile } from '#core/customers'
import type { United } from './unite-contacts.ts'
import { isSameValue } from './units.ts'

/** What a merge keeps so that it can be undone. */
export type MergedFiles = Readonly<{
  survivor: StoredFile
  merged: StoredFile
  result: StoredFile
  united: readonly United[]
}>

export type UndoPlan = Readonly<{
  survivor: StoredFile
  merged: StoredFile
  /** Contacts and needs that go back as rows. */
  backContacts: readonly string[]
  backNeeds: readonly string[]
}>

/** Key by key: what nobody touched since the merge is as it was before, what somebody changed since stays. */
const turnedBack = <T extends object>(before: T, result: T, now: T): T => {
  const turned: T = { ...now }
  for (const key of new Set([...Object.keys(before), ...Object.keys(result), ...Object.keys(now)])) {
    // Keys of the three, which are of one type.
    const known = key as keyof T
    if (!isSameValue(now[known], result[known])) continue
    if (known in before) turned[known] = before[known]
    else delete turned[known]
  }
  return turned
}

type Traced = Pick<StoredContact, 'traces'>

/** Where fields come from, turned back with them, field by field. */
const tracesBack = (before: Traced, made: Traced, is: Traced): Traced['traces'] => {
  const traces = turnedBack(before.traces ?? {}, made.traces ?? {}, is.traces ?? {})
  return Object.keys(traces).length === 0 ? undefined : traces
}

const profileBack = ({ survivor, result }: MergedFiles, now: StoredFile): StoredFile['profile'] => {
  const [before, made, is] = [survivor.profile, result.profile, now.profile]
  return {
    ...turnedBack(before, made, is),
    source: turnedBack(before.source, made.source, is.source),
    custom: turnedBack(before.custom, made.custom, is.custom),
    raw: turnedBack(before.raw, made.raw, is.raw),
    traces: tracesBack(before, made, is)
  }
}

/** A person's record as it was before, but for what was changed since the merge. */
const contactBack = (
  before: StoredContact,
  made: StoredContact | undefined,
  now: StoredContact
): StoredContact =>
  made === undefined
    ? now
    : {
        ...turnedBack(before, made, now),
        contact: turnedBack(before.contact, made.contact, now.contact),
        raw: turnedBack(before.raw, made.raw, now.raw),
        traces: tracesBack(before, made, now)
      }

const byId = <T extends Readonly<{ id: string }>>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((one) => [one.id, one]))

/**
 * Takes a merge apart (30 days): each customer gets back what was its own, in the state that it has now. What was entered
 * or changed after the merge stays with the survivor; what was removed after it stays removed.
 */
export const planUndo = (files: MergedFiles, now: StoredFile): UndoPlan => {
  const { survivor, merged, result, united } = files
  const [ofSurvivor, ofMerged, made] = [byId(survivor.contacts), byId(merged.contacts), byId(result.contacts)]
  const keptBy = new Map(united.map(({ kept, gone }) => [gone, kept]))
  const backContacts: StoredContact[] = []
  const staying: StoredContact[] = []
  for (const contact of now.contacts) {
    const home = ofMerged.get(contact.id)
    const before = home ?? ofSurvivor.get(contact.id)
    const turned = before ? contactBack(before, made.get(contact.id), contact) : contact
    if (home) backContacts.push(turned)
    else staying.push(turned)
  }
  const there = byId(now.contacts)
  // Who was united comes back as he was, unless his one record has been removed since.
  const restored = merged.contacts.filter(({ id }) => there.has(keptBy.get(id) ?? ''))
  const [needsBefore, needsMade] = [byId(merged.needs), byId(result.needs)]
  const needsBack = now.needs.flatMap((need) => {
    const [before, brought] = [needsBefore.get(need.id), needsMade.get(need.id)]
    if (!before) return []
    return [brought ? { ...need, traces: tracesBack(before, brought, need) } : need]
  })
  const { name, nameKey, shortName, creditCode, externalId } = now
  const names = ({ name, nameKey, shortName, creditCode, externalId }: StoredFile) => ({
    name,
    nameKey,
    shortName,
    creditCode,
    externalId
  })
  const order = new Map(merged.contacts.map(({ id }, at) => [id, at]))
  return {
    survivor: {
      ...turnedBack(names(survivor), names(result), { name, nameKey, shortName, creditCode, externalId }),
      profile: profileBack(files, now),
      history: {
        ...turnedBack(survivor.history, result.history, now.history)
      },
      contacts: staying,
      needs: now.needs.filter(({ id }) => !needsBefore.has(id))
    },
    merged: {
      ...merged,
      contacts: [...backContacts, ...restored].sort(
        (a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0)
      ),
      needs: needsBack
    },
    backContacts: backContacts.map(({ id }) => id),
    backNeeds: needsBack.map(({ id }) => id)
  }
}
