import type { Readable } from 'node:stream'
import type { Actor } from '#kernel/actor'
import type { CustomerExportQuery } from '#contracts/customers'
import type { Language } from '#lang'
import { audit } from '#modules/audit'
import type { Database, Transaction } from '#platform/database'
import { newId } from '#platform/ids'
import { spooling } from '../../io/export/spool.ts'
import { countRows } from '../../io/facets/count-rows.ts'
import type { Moment } from '../moment.ts'
import { exportDetail } from './audit-detail.ts'
import { planExport } from './plan-export.ts'
import { writeView } from './write-view.ts'

export type ExportedFile = Readonly<{ stream: Readable; fileName: string; rows: number }>

/** What the audit says at the end: how many customers were really written, and whether that was all of them. */
export const ended = (
  { actor, address, id }: Readonly<{ actor: Actor; address: string | null; id: string }>,
  { rows }: Readonly<{ rows: number }>,
  complete: boolean
) => ({
  actor,
  action: complete ? 'customer.exportSent' : 'customer.exportBroken',
  subjectKind: 'export' as const,
  subjectId: id,
  detail: { rows },
  address
})

/**
 * A list view as a file (COL-16): the same filter, order, scope and masks as the list. The audit has who takes what, and of
 * how many, before a byte leaves, in this transaction; the lines are read in one of their own and go out while they are
 * read, and at the end the audit has how many went. Where it breaks in the middle the download breaks too.
 */
export const exportCustomers = async (
  database: Database,
  transaction: Transaction,
  actor: Actor,
  query: CustomerExportQuery,
  { now, today }: Moment,
  { language, address }: Readonly<{ language: Language; address: string | null }>
): Promise<ExportedFile> => {
  const plan = await planExport(transaction, actor, query, { today }, language)
  const rows = await countRows(transaction, plan.conditions, null)
  const id = newId()
  await audit(
    transaction,
    {
      actor,
      action: 'customer.exported',
      subjectKind: 'export',
      subjectId: id,
      detail: exportDetail(query, plan.playbook, rows),
      address
    },
    now
  )
  const stream = await spooling(async (target) => {
    const sent = { rows: 0 }
    let isBegun = false
    try {
      await database.inWorkspace(actor.workspaceId, async (reading) => {
        // What has left the house cannot be begun anew.
        if (isBegun) throw new Error('an export is not tried again')
        isBegun = true
        await writeView(reading, target, plan, sent)
        await audit(reading, ended({ actor, address, id }, sent, true), now)
      })
    } catch (error) {
      await database.inWorkspace(actor.workspaceId, async (telling) =>
        audit(telling, ended({ actor, address, id }, sent, false), now)
      )
      throw error
    }
  })
  return { stream, fileName: plan.fileName, rows }
}
