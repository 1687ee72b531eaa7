import type { FieldKey } from '#contracts/customers'
import { createFieldNames } from '#core/analysis'
import { customFieldsOf, customKeyOf, customLabelOf, understoodCustom } from '#core/playbook'
import { yuanOfFen } from '#kernel/money'
import type { CellValue, SheetColumn, SheetInput } from '#lib/tables'
import { translate } from '#lang'
import { openLines, type Lines } from '../../io/export/lines.ts'
import type { ColumnChoice } from './columns.ts'
import type { Exported } from './exported.ts'
import { partFieldsOf, textOfPart } from './part-texts.ts'

type Line = readonly CellValue[]

/** One further sheet: its columns, and the lines that a customer has there. */
type PartSheet = Readonly<{
  name: string
  columns: readonly SheetColumn[]
  linesOf: (customer: Exported) => readonly Line[]
}>

const sheetsOf = ({ playbook, language, hidden }: ColumnChoice): readonly PartSheet[] => {
  const say = (code: string): string => translate(language, { code: `customers.export.${code}`, params: {} })
  const nameOf = createFieldNames(playbook, language)
  const text = (header: string): SheetColumn => ({ header, kind: 'text' })
  const whose = [text(say('name')), text(nameOf('externalId'))]
  const whoseOf = ({ row, file }: Exported): Line => [row.name, file?.externalId ?? null]
  const fields = (part: 'contact' | 'need'): readonly FieldKey[] =>
    partFieldsOf(part, playbook, hidden.fields)
  const [ofContact, ofNeed] = [fields('contact'), fields('need')]
  const ofOrder = customFieldsOf(playbook, 'order').filter(
    (field) => !field.retired && !hidden.fields.has(customKeyOf(field))
  )
  const withAmounts = !hidden.columns.has('amount')
  const yuan = (fen: number | null): CellValue => (fen === null ? null : yuanOfFen(fen))
  return [
    {
      name: say('sheet.contacts'),
      columns: [
        ...whose,
        ...ofContact.map((field) => text(nameOf(field))),
        text(say('primary')),
        text(say('state'))
      ],
      linesOf: (customer) =>
        (customer.whole?.stored.contacts ?? []).map((contact) => [
          ...whoseOf(customer),
          ...ofContact.map((field) => textOfPart(contact, field)),
          contact.isPrimary ? say('yes') : null,
          say(`contact.${contact.state}`)
        ])
    },
    {
      name: say('sheet.needs'),
      columns: [...whose, ...ofNeed.map((field) => text(nameOf(field))), text(say('state'))],
      linesOf: (customer) =>
        (customer.whole?.stored.needs ?? []).map((need) => [
          ...whoseOf(customer),
          ...ofNeed.map((field) => textOfPart(need, field)),
          say(`need.${need.state}`)
        ])
    },
    {
      name: say('sheet.orders'),
      columns: [
        ...whose,
        { header: say('order.day'), kind: 'date' },
        ...(withAmounts
          ? [
              { header: say('order.amount'), kind: 'amount' as const },
              { header: say('order.profit'), kind: 'amount' as const }
            ]
          : []),
        text(say('order.product')),
        ...ofOrder.map((field) => text(customLabelOf(field, language)))
      ],
      linesOf: (customer) =>
        (customer.whole?.orders ?? []).map((order) => [
          ...whoseOf(customer),
          { day: order.orderedOn, time: null },
          ...(withAmounts ? [yuan(order.amountFen), yuan(order.profitFen)] : []),
          order.productType,
          ...ofOrder.map((field) => {
            const written = order.custom?.[customKeyOf(field)]
            return understoodCustom(field, written) ?? written ?? null
          })
        ])
    }
  ]
}

export type PartSheets = Readonly<{
  /** Puts aside what a customer has on the further sheets. */
  add: (customer: Exported) => Promise<void>
  sheets: readonly SheetInput[]
  close: () => Promise<void>
}>

/**
 * Contacts, needs and orders as sheets of their own behind the customers: each customer is read once, and what belongs on
 * the further sheets waits on the disk until the first one is written.
 */
export const openPartSheets = async (choice: ColumnChoice): Promise<PartSheets> => {
  const open: (readonly [PartSheet, Lines])[] = []
  for (const sheet of sheetsOf(choice)) open.push([sheet, await openLines()])
  return {
    add: async (customer) => {
      for (const [{ linesOf }, lines] of open) await lines.add(linesOf(customer))
    },
    sheets: open.map(([{ name, columns }, lines]) => ({
      name,
      columns,
      rows: lines.read(),
      freezeColumns: 1
    })),
    close: async () => {
      for (const [, lines] of open) await lines.close()
    }
  }
}
