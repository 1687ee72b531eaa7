import type { Contact } from '#contracts/customers'
import type { StoredContact } from '#core/customers'
import { fold } from '#lib/chinese'

/** A contact of the merged customer (`gone`) who is one of the survivor (`kept`). */
export type United = Readonly<{ kept: string; gone: string }>

export type UnitedContacts = Readonly<{
  contacts: readonly StoredContact[]
  united: readonly United[]
  moved: readonly string[]
}>

/** 王总, 李经理, 张先生 name a post and a family, not a person. */
const CALLED =
  /^.{1,2}(?:总|总监|经理|主任|主管|老师|老板|先生|女士|小姐|工|厂长|校长|院长|部长|处长|科长|董事长|董)$/u

const nameOf = ({ name }: Contact): string => fold(name ?? '')
const mobilesOf = ({ phones }: Contact): readonly string[] =>
  phones.filter(({ kind }) => kind === 'mobile').map(({ e164 }) => e164)

const mayBeOneName = (a: string, b: string): boolean =>
  a === '' || b === '' || a === b || ((CALLED.test(a) || CALLED.test(b)) && a[0] === b[0])

const share = (a: readonly string[], b: readonly string[]): boolean => a.some((one) => b.includes(one))

/**
 * Whether two contacts are one person: the same mobile number or e-mail address and no other name, or the same name; a
 * name like 王总 only where no two numbers speak against it.
 */
export const isSamePerson = (a: Contact, b: Contact): boolean => {
  const [nameA, nameB] = [nameOf(a), nameOf(b)]
  const [phonesA, phonesB] = [mobilesOf(a), mobilesOf(b)]
  const mailA = a.email?.toLowerCase() ?? ''
  const sameWay = share(phonesA, phonesB) || (mailA !== '' && mailA === b.email?.toLowerCase())
  if (sameWay) return mayBeOneName(nameA, nameB)
  if (nameA === '' || nameA !== nameB) return false
  return !CALLED.test(nameA) || phonesA.length === 0 || phonesB.length === 0
}

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)]

/** What is known of one person by two records: the first one's word, gaps filled by the other, all numbers. */
export const uniteContact = (kept: StoredContact, gone: StoredContact): StoredContact => {
  const [a, b] = [kept.contact, gone.contact]
  const numbers = new Set(a.phones.map(({ e164 }) => e164))
  const name =
    a.name !== null && b.name !== null && CALLED.test(nameOf(a)) && !CALLED.test(nameOf(b)) ? b.name : a.name
  const raw = { ...gone.raw, ...kept.raw }
  if (name !== a.name && gone.raw.contactName !== undefined) raw.contactName = gone.raw.contactName
  return {
    ...kept,
    state: kept.state === 'active' || gone.state === 'active' ? 'active' : 'left',
    contact: {
      name: name ?? b.name,
      position: a.position ?? b.position,
      department: a.department ?? b.department,
      phones: [...a.phones, ...b.phones.filter(({ e164 }) => !numbers.has(e164))],
      wechat: a.wechat ?? b.wechat,
      email: a.email ?? b.email,
      role: a.role ?? b.role,
      suggestedRole: a.suggestedRole ?? b.suggestedRole,
      responsibility: a.responsibility ?? b.responsibility,
      attention: unique([...a.attention, ...b.attention]),
      ...(a.custom || b.custom ? { custom: { ...b.custom, ...a.custom } } : {})
    },
    raw,
    unclear: kept.unclear.length > 0 ? kept.unclear : gone.unclear
  }
}

/** The contacts of both: who is one person becomes one, the others come behind, and one is the primary one. */
export const uniteContacts = (
  survivor: readonly StoredContact[],
  merged: readonly StoredContact[]
): UnitedContacts => {
  const contacts = [...survivor]
  const united: United[] = []
  const moved: string[] = []
  const hasPrimary = survivor.some(({ isPrimary }) => isPrimary)
  let ordinal = Math.max(-1, ...survivor.map((one) => one.ordinal))
  const taken = new Set<string>()
  for (const gone of merged) {
    // Each of the survivor's takes one at most: two of the merged customer's stay two.
    const place = contacts.findIndex(
      ({ id, contact }) => !taken.has(id) && !moved.includes(id) && isSamePerson(contact, gone.contact)
    )
    const kept = contacts[place]
    if (kept) {
      contacts[place] = uniteContact(kept, gone)
      united.push({ kept: kept.id, gone: gone.id })
      taken.add(kept.id)
    } else {
      contacts.push({ ...gone, ordinal: (ordinal += 1), isPrimary: gone.isPrimary && !hasPrimary })
      moved.push(gone.id)
    }
  }
  return { contacts, united, moved }
}
