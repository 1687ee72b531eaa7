import type { CustomerFile } from '#contracts/customers'
import { message } from '#kernel/result'
import { addDays, type Day } from '#kernel/day'
import type { ColumnMapping } from '../../contract.ts'
import { createReader } from '../read-customer.ts'
import { dated } from './dated.ts'
import { createDice } from './dice.ts'
import { makeCustomer, type Texts } from './make-customer.ts'
import { makeOrders, makeRecords, type SampleOrder, type SampleRecord } from './make-history.ts'
import { sourceExamples } from './source-examples.ts'
import { sampleTeam } from './team.ts'

export { sampleFirstGoal } from './talk.ts'
export { sampleDepartments, sampleTeam, type SampleMember } from './team.ts'
export { arrivalOf, type SampleArrival } from './arrival.ts'
export type { SampleOrder, SampleRecord } from './make-history.ts'

/** A customer of the sample workspace with half a year behind it. */
export type SampleCustomer = Readonly<{
  file: CustomerFile
  /** Name of the seller. */
  owner: string
  orders: readonly SampleOrder[]
  records: readonly SampleRecord[]
  /** The day of the next step: some are overdue, some due today, most to come. */
  nextOn: Day
}>

/** So many beside the examples of the source documents. */
const MADE = 270

const byHand = message('collection.mappedByHand')

const readTexts = (texts: Texts, row: number, today: Day): CustomerFile | null => {
  const entries = Object.entries(texts)
  const mapping = entries.map(([field], index): ColumnMapping => ({
    index,
    column: field,
    // The keys of the record are field keys by its type.
    field: field as keyof Texts,
    group: 1,
    unit: field === 'registeredCapital' ? '万元' : null,
    confidence: 1,
    because: byHand
  }))
  const cells = entries.map(([, text]) => dated(text ?? '', today))
  return createReader(mapping, today)({ row, sheetRow: row + 1, cells })
}

const ownerOf = (texts: Texts, row: number): string =>
  sampleTeam.find(({ name }) => name === texts.owner)?.name ?? sampleTeam[row % sampleTeam.length]?.name ?? ''

/** Ten of a hundred overdue, twelve today, the others over three weeks. */
const nextOnOf = (row: number, today: Day): Day => {
  const dice = createDice(row * 31 + 5)
  const throwOf = dice.between(1, 100)
  if (throwOf <= 10) return addDays(today, -dice.between(1, 6))
  return throwOf <= 22 ? today : addDays(today, dice.between(1, 21))
}

/**
 * The sample workspace's customers as of a day: the examples of the source documents and some 270 made ones in twelve
 * industries. The same for the same day; on another day all of it moves along, so it never grows old.
 */
export const makeSample = (today: Day): readonly SampleCustomer[] => {
  const examples = sourceExamples.map((texts, at) => ({
    texts,
    dice: createDice(at + 1),
    temper: { stage: texts.stage === undefined ? at % 4 : 2, orderYuan: null }
  }))
  const made = Array.from({ length: MADE }, (_, at) => makeCustomer(at, today))
  return [...examples, ...made].flatMap(({ texts, temper, dice }, at) => {
    const row = at + 1
    const file = readTexts(texts, row, today)
    if (file === null) return []
    return [
      {
        file,
        owner: ownerOf(texts, row),
        orders: makeOrders(dice, temper, today),
        records: makeRecords(dice, temper, today),
        nextOn: nextOnOf(row, today)
      }
    ]
  })
}
