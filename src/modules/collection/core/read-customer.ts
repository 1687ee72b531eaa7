import type { ColumnMapping } from '#contracts/collection'
import {
  isCustomField,
  type Contact,
  type CustomerFile,
  type CustomField,
  type FieldKey,
  type Need
} from '#contracts/customers'
import { noContact, noNeed } from '#core/customers'
import type { Day } from '#kernel/day'
import { assembleFile } from './assemble-file.ts'
import { joinName, nameHalves, type NamePart } from './columns/name-parts.ts'
import { readCompany } from './fields/company.ts'
import { readContacts } from './fields/contacts.ts'
import { readIndustry } from './fields/industry.ts'
import { readInteractions } from './fields/interactions.ts'
import { readNeed } from './fields/need.ts'
import { readHistory } from './fields/orders.ts'
import { readPlace } from './fields/place.ts'
import { readScale } from './fields/scale.ts'
import { createReading, isBlank, withUnit, type Reading, type Units } from './reading.ts'

/** One record of a list: its cells as text, in the order of the columns. */
export type ListRecord = Readonly<{ row: number; sheetRow: number; cells: readonly string[] }>

/** A row is a customer file, or is refused: it names nobody and gives no way to reach anybody, or adds up those above. */
export type ReadCustomer = (record: ListRecord) => CustomerFile | null

const SUM =
  /^(?:合计|总计|共计|小计|本页合计|合計|總計|共計|小計|totals?|sub-?totals?|grand total|sum)[:：]?$/iu
const LONGEST_SUM = 20
const NUMBER = /^(?:共|共计|共計|计|計)?[\d.,，]+[家户戶个個位条條]?$/u

/** The last line of many a list: `合 计 | 4 | | | 60万` says nothing of a customer called 4. */
const addsUp = ({ cells }: ListRecord, name: string | undefined): boolean => {
  const first = cells.find((cell) => !isBlank(cell.trim())) ?? ''
  const isSum = (text: string): boolean =>
    text.length <= LONGEST_SUM && SUM.test(text.trim().replace(/(?<=\p{Script=Han})\s+/gu, ''))
  return isSum(first) && (name === undefined || isSum(name) || NUMBER.test(name))
}

type GroupedCells = Readonly<{
  fields: ReadonlyMap<FieldKey, string>
  groups: readonly ReadonlyMap<FieldKey, string>[]
  custom: Record<string, string>
  raw: Partial<Record<FieldKey, string>>
}>

const gather = (
  record: ListRecord,
  mapping: readonly ColumnMapping[],
  halves: ReadonlyMap<number, NamePart>
): GroupedCells => {
  const fields = new Map<FieldKey, string>()
  const groups: Map<FieldKey, string>[] = []
  const custom: Record<string, string> = {}
  // Rows fill different fields; without a prototype the engine keeps a table instead of learning a shape for each.
  const raw = Object.create(null) as Partial<Record<FieldKey, string>>
  for (const { index, column, field, group, unit } of mapping) {
    const cell = record.cells[index]?.trim() ?? ''
    if (isBlank(cell)) continue
    // A text goes where the header does not, into customers who are here and into edits: the unit goes with it.
    const written = unit === null ? cell : withUnit(cell, unit)
    // What a field of the team's own means is read from its text alone.
    const text = field !== null && isCustomField(field) ? written : cell
    if (field === null) {
      custom[column] = text
      continue
    }
    const half = halves.get(index)
    const cells = group > 1 ? (groups[group - 2] ??= new Map<FieldKey, string>()) : fields
    cells.set(field, half === undefined ? text : joinName(half, text, cells.get(field)))
    if (group === 1) raw[field] = half === undefined ? written : (cells.get(field) ?? written)
  }
  return { fields, groups: groups.filter((group) => group !== undefined), custom, raw }
}

type OwnFields = Readonly<Record<'contact' | 'need', readonly CustomField[]>>

/** Fields of contacts and needs that the team defined and that have a column here. */
const ownFieldsOf = (mapping: readonly ColumnMapping[]): OwnFields => {
  const fields = new Set(
    mapping.flatMap(({ field }) => (field !== null && isCustomField(field) ? [field] : []))
  )
  const of = (part: string): readonly CustomField[] => [...fields].filter((field) => field.startsWith(part))
  return { contact: of('contact.'), need: of('need.') }
}

/** A contact or need with the texts of such fields; where only they are filled it is there for their sake. */
const withOwn = <T extends Contact | Need>(
  part: T | null,
  blank: T,
  fields: readonly CustomField[],
  cells: ReadonlyMap<FieldKey, string>
): T | null => {
  const filled = fields.filter((field) => cells.has(field))
  if (filled.length === 0) return part
  const custom = Object.fromEntries(filled.map((field) => [field, cells.get(field) ?? '']))
  return { ...(part ?? blank), custom }
}

/** Those whom a row or one of its groups of columns names; the team's own fields are the first one's. */
const contactsIn = (
  reading: Reading,
  own: readonly CustomField[],
  cells: ReadonlyMap<FieldKey, string>
): Contact[] => {
  const [read = null, ...others] = readContacts(reading)
  const first = withOwn(read, noContact, own, cells)
  return first === null ? [...others] : [first, ...others]
}

/**
 * Turns records of a list into customer files by its column mapping: every value normalised, what was written kept
 * beside it, what is unclear named. `today` settles relative dates. Never throws on a cell, whatever it holds.
 */
export const createReader = (mapping: readonly ColumnMapping[], today: Day): ReadCustomer => {
  const units: Units = new Map(
    mapping.flatMap(({ field, unit }) => (field === null ? [] : [[field, unit] as const]))
  )
  const own = ownFieldsOf(mapping)
  const halves = nameHalves(mapping)
  return (record) => {
    const { fields, groups, custom, raw } = gather(record, mapping, halves)
    if (addsUp(record, fields.get('name'))) return null
    const reading = createReading(fields, units, today)
    const company = readCompany(reading)
    const contacts = contactsIn(reading, own.contact, fields)
    for (const group of groups) {
      const more = createReading(group, units, today)
      contacts.push(...contactsIn(more, own.contact, group))
      reading.unclear.push(...more.unclear)
    }
    const reachable = contacts.some(
      ({ phones, email, wechat }) => phones.length > 0 || email !== null || wechat !== null
    )
    if (company.name === null && company.creditCode === null && !reachable) return null
    const need = withOwn(readNeed(reading), noNeed, own.need, fields)
    return assembleFile({
      company,
      scale: readScale(reading),
      industry: readIndustry(reading, company.name),
      place: readPlace(reading),
      history: readHistory(reading),
      contactHistory: readInteractions(reading),
      rest: {
        row: record.row,
        sheetRow: record.sheetRow,
        contacts,
        needs: need === null ? [] : [need],
        custom,
        raw,
        unclear: reading.unclear
      }
    })
  }
}
