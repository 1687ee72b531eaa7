import type { Actor } from '#kernel/actor'
import type { CustomerExportQuery, ExportColumn } from '#contracts/customers'
import type { PlaybookDocument } from '#contracts/playbook'
import { translate, type Language } from '#lang'
import { isMasked } from '#modules/identity'
import { playbookOf } from '#modules/playbook'
import type { Transaction } from '#platform/database'
import { findMostContacts, findOwnColumns } from '../../io/export/own-columns.ts'
import { maskedQuestion, type Asking } from '../../io/list/asking.ts'
import { amongThese, conditionsOf, type ListConditions } from '../../io/list/conditions.ts'
import { orderOf } from '../../io/list/order.ts'
import { maskedFieldsOf } from '../../masking/masked-fields.ts'
import { askingOf } from '../list-customers.ts'
import type { Moment } from '../moment.ts'
import type { ColumnChoice } from './columns.ts'

/** What is written: who is in it and in which order, and the columns. */
export type ExportPlan = Readonly<{
  query: CustomerExportQuery
  asking: Asking
  conditions: ListConditions
  order: ReturnType<typeof orderOf>
  choice: ColumnChoice
  title: string
  fileName: string
  playbook: PlaybookDocument
}>

const hiddenColumns = (actor: Actor): ReadonlySet<ExportColumn> => {
  const [noAmount, noSize] = [isMasked(actor, 'orderAmount'), isMasked(actor, 'revenue')]
  return new Set([
    ...(noAmount ? (['amount'] as const) : []),
    ...(noSize ? (['size'] as const) : []),
    ...(noAmount || noSize ? (['segment'] as const) : [])
  ])
}

/** A list view as somebody may take it away; refused where he asks by what is hidden from him. */
export const planExport = async (
  transaction: Transaction,
  actor: Actor,
  query: CustomerExportQuery,
  { today }: Pick<Moment, 'today'>,
  language: Language
): Promise<ExportPlan> => {
  const asking = await askingOf(transaction, actor, { today }, query)
  const order = orderOf(query.sort, null, asking)
  if (order.by === 'amount' && isMasked(actor, 'orderAmount')) throw maskedQuestion('sort')
  const found = conditionsOf(query, asking, transaction.workspaceId)
  const conditions = query.id.length === 0 ? found : amongThese(found, query.id)
  const playbook = await playbookOf(transaction)
  const title = translate(language, { code: 'customers.export.title', params: {} })
  return {
    query,
    asking,
    conditions,
    order,
    playbook,
    title,
    fileName: `${title} ${today}.${query.format}`,
    choice: {
      playbook,
      language,
      timeZone: actor.timeZone,
      columns: query.columns,
      hidden: {
        columns: hiddenColumns(actor),
        fields: new Set(maskedFieldsOf(actor)),
        isHiddenTag: asking.hidden.isHiddenTag
      },
      all:
        query.fields === 'all'
          ? {
              own: await findOwnColumns(transaction, conditions),
              contacts: query.format === 'csv' ? await findMostContacts(transaction, conditions) : null
            }
          : null
    }
  }
}
