import type { FieldKey } from '#contracts/customers'
import { foldHeader } from './fold-header.ts'

/** Which half of a person's name a column holds: 姓 and Last name the family's, 名 and First name his own. */
export type NamePart = 'family' | 'given'

const words: Readonly<Record<NamePart, string>> = {
  family:
    '姓 姓氏 联系人姓 联系人姓氏 客户姓 客户姓氏 lastname surname familyname contactlastname contactsurname contactfamilyname',
  given:
    '名 名字 联系人名 联系人名字 客户名字 firstname givenname forename contactfirstname contactgivenname contactforename'
}
const parts: ReadonlyMap<string, NamePart> = new Map(
  (['family', 'given'] as const).flatMap((part) => words[part].split(' ').map((word) => [word, part]))
)

type Column = Readonly<{ index: number; column: string; field: string | null; group: number }>

const NONE: ReadonlyMap<number, NamePart> = new Map()

/** What a header says of a name in two columns: `Last Name` is the family's; null for any other, 姓名 among them. */
export const namePartOf = (header: string): NamePart | null => parts.get(foldHeader(header).key) ?? null

/** Whether two columns hold the two halves of one name. */
export const isOtherHalf = (a: string, b: string): boolean => {
  const [one, other] = [namePartOf(a), namePartOf(b)]
  return one !== null && other !== null && one !== other
}

/**
 * The columns of a mapping that hold the halves of one name, by their index: both are mapped to `contactName` in one group. A half that
 * stands alone is the name itself, as ever.
 */
export const nameHalves = (mapping: readonly Column[]): ReadonlyMap<number, NamePart> => {
  const contactNames = mapping.filter(({ field }) => field === ('contactName' satisfies FieldKey))
  if (contactNames.length < 2) return NONE
  const halves = new Map<number, NamePart>()
  const seen = new Set<string>()
  for (const { index, column, group } of contactNames) {
    const part = namePartOf(column)
    const hasOther = contactNames.some((other) => other.group === group && isOtherHalf(other.column, column))
    // A second First name is none of it.
    if (part === null || !hasOther || seen.has(`${part}/${group}`)) continue
    seen.add(`${part}/${group}`)
    halves.set(index, part)
  }
  return halves
}

/** The name whose other half was read before: 王 and 芳 are 王芳, Smith and John are John Smith. */
export const joinName = (part: NamePart, text: string, other: string | undefined): string => {
  if (other === undefined || other === text) return text
  const [family, given] = part === 'family' ? [text, other] : [other, text]
  // Who fills the whole name into one of the two columns means it.
  if (/\p{Script=Han}/u.test(family + given)) return given.startsWith(family) ? given : family + given
  return `${given} ${family}`
}
