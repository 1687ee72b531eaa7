import type { ColumnMapping } from '#contracts/collection'
import type { Contact, CustomerFile, FieldKey } from '#contracts/customers'
import type { Day } from '#kernel/day'
import { assembleFile } from './assemble-file.ts'
import { readCompany } from './fields/company.ts'
import { readContact } from './fields/contacts.ts'
import { readIndustry } from './fields/industry.ts'
import { readInteractions } from './fields/interactions.ts'
import { readNeed } from './fields/need.ts'
import { readHistory } from './fields/orders.ts'
import { readPlace } from './fields/place.ts'
import { readScale } from './fields/scale.ts'
import { createReading, isBlank, type Units } from './reading.ts'

/** One record of a list: its cells as text, in the order of the columns. */
export type ListRecord = Readonly<{ row: number; sheetRow: number; cells: readonly string[] }>

/** A row is a customer file, or is refused: it names nobody and gives no way to reach anybody. */
export type ReadCustomer = (record: ListRecord) => CustomerFile | null

type GroupedCells = Readonly<{
  fields: ReadonlyMap<FieldKey, string>
  groups: readonly ReadonlyMap<FieldKey, string>[]
  custom: Record<string, string>
  raw: Partial<Record<FieldKey, string>>
}>

const gather = (record: ListRecord, mapping: readonly ColumnMapping[]): GroupedCells => {
  const fields = new Map<FieldKey, string>()
  const groups: Map<FieldKey, string>[] = []
  const custom: Record<string, string> = {}
  // Rows fill different fields; without a prototype the engine keeps a table instead of learning a shape for each.
  const raw = Object.create(null) as Partial<Record<FieldKey, string>>
  for (const { index, column, field, group } of mapping) {
    const text = record.cells[index]?.trim() ?? ''
    if (isBlank(text)) continue
    if (field === null) custom[column] = text
    else if (group > 1) {
      const more = (groups[group - 2] ??= new Map<FieldKey, string>())
      more.set(field, text)
    } else {
      fields.set(field, text)
      raw[field] = text
    }
  }
  return { fields, groups: groups.filter((group) => group !== undefined), custom, raw }
}

/**
 * Turns records of a list into customer files by its column mapping: every value normalised, what was written kept
 * beside it, what is unclear named. `today` settles relative dates. Never throws on a cell, whatever it holds.
 */
export const createReader = (mapping: readonly ColumnMapping[], today: Day): ReadCustomer => {
  const units: Units = new Map(
    mapping.flatMap(({ field, unit }) => (field === null ? [] : [[field, unit] as const]))
  )
  return (record) => {
    const { fields, groups, custom, raw } = gather(record, mapping)
    const reading = createReading(fields, units, today)
    const company = readCompany(reading)
    const contacts: Contact[] = []
    const first = readContact(reading)
    if (first) contacts.push(first)
    for (const group of groups) {
      const more = createReading(group, units, today)
      const contact = readContact(more)
      if (contact) contacts.push(contact)
      reading.unclear.push(...more.unclear)
    }
    const reachable = contacts.some(
      ({ phones, email, wechat }) => phones.length > 0 || email !== null || wechat !== null
    )
    if (company.name === null && company.creditCode === null && !reachable) return null
    const need = readNeed(reading)
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
