import { finished } from 'node:stream/promises'
import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import { audit } from '#modules/audit'
import type { Transaction } from '#platform/database'
import { newId } from '#platform/ids'
import { announce } from '#platform/jobs'
import { customerFilterSchema, type CustomerExportQuery, type ExportRunInput } from '../../contract.ts'
import { exportReachOf } from '../../core/export-reach.ts'
import { intoPieces } from '../../io/export/pieces.ts'
import {
  endExport,
  insertPiece,
  savePlan,
  takeExport,
  type ExportProblem,
  type ExportRow
} from '../../io/export/run-store.ts'
import { countRows } from '../../io/facets/count-rows.ts'
import type { Moment } from '../moment.ts'
import { exportDetail } from './audit-detail.ts'
import { ended } from './export-customers.ts'
import { planExport, type ExportPlan } from './plan-export.ts'
import { writeView } from './write-view.ts'

/** Whose it is may have been asked for by a deed that is over: nobody writes any more. */
class TakenOver extends Error {}

/** Work in a transaction: the request's own, or a short one for each piece. */
type Within = <T>(work: (transaction: Transaction) => Promise<T>) => Promise<T>

export type Writer = Readonly<{
  actor: Actor
  moment: Moment
  /** For what stands before and after, and for each piece. */
  within: Within
  /** For the lines, all of one instant. */
  reading: Within
  /** Whether the program is about to end. */
  isOver: () => boolean
}>

/** How it is asked for as a list asks. */
export const queryOf = ({ who, sort, format, columns, fields }: ExportRunInput): CustomerExportQuery => ({
  ...customerFilterSchema.parse('filter' in who ? who.filter : { state: who.state }),
  id: 'ids' in who ? who.ids : [],
  sort,
  format,
  columns,
  fields
})

/** Others hear of it so many times, however long it is. */
const STEPS = 20

const planned = (
  { actor, moment, within }: Writer,
  row: ExportRow
): Promise<Readonly<{ plan: ExportPlan; total: number }>> =>
  within(async (transaction) => {
    const query = queryOf(row.input)
    const asked = await planExport(transaction, actor, query, moment, row.language)
    const total = await countRows(transaction, asked.conditions, null)
    const named = query.id.length > 0 ? { named: true } : {}
    // Broken off and begun anew it is the same export.
    if (row.total === null)
      await audit(
        transaction,
        {
          actor,
          action: 'customer.exported',
          subjectKind: 'export',
          subjectId: row.id,
          detail: { ...exportDetail(query, asked.playbook, total), ...named },
          address: row.address
        },
        moment.now
      )
    const known = { total, reach: exportReachOf(actor), fileName: asked.fileName }
    await savePlan(transaction, row.id, known)
    return { plan: asked, total }
  })

const fail = (
  { actor, moment, within }: Writer,
  { id, runner, rows }: Readonly<{ id: string; runner: string; rows: number }>,
  problem: ExportProblem
): Promise<void> =>
  within(async (transaction) => {
    if (!(await endExport(transaction, { id, runner, done: rows, problem }, moment.now))) return
    await audit(transaction, ended({ actor, address: null, id }, { rows }, false), moment.now)
    await announce(transaction, 'export.progress', { id }, moment.now)
  })

const problemOf = (error: unknown): ExportProblem =>
  error instanceof AppError
    ? { code: error.code, params: error.params }
    : { code: 'exports.broken', params: {} }

/**
 * Writes one export from its beginning, piece by piece, by the rights that its author has now. It may be called again
 * after a crash; where it cannot be done its author is told why, and no half of a file is kept as if it were whole.
 */
export const writeExport = async (writer: Writer, id: string): Promise<void> => {
  const { actor, moment, within, reading, isOver } = writer
  const runner = newId()
  const sent = { rows: 0 }
  const put = (told: number) => {
    let next = told
    return async (transaction: Transaction, ordinal: number, bytes: Uint8Array): Promise<void> => {
      const piece = { id, runner, ordinal, bytes, done: sent.rows }
      if (!(await insertPiece(transaction, piece))) throw new TakenOver()
      if (sent.rows < next) return
      next = sent.rows + told
      await announce(transaction, 'export.progress', { id }, moment.now)
    }
  }
  try {
    const row = await within((transaction) => takeExport(transaction, id, runner))
    if (row === null) return
    const { plan, total } = await planned(writer, row)
    const piece = put(Math.ceil(total / STEPS))
    const target = intoPieces(async (ordinal, bytes) => {
      if (isOver()) throw new Error('the program ends; it is written anew')
      await within((transaction) => piece(transaction, ordinal, bytes))
    })
    // Told where it is written to; without a listener it would end the program.
    target.on('error', () => undefined)
    await reading(async (transaction) => {
      await writeView(transaction, target, plan, sent)
      target.end()
      await finished(target)
    })
    await within(async (transaction) => {
      if (!(await endExport(transaction, { id, runner, done: sent.rows, problem: null }, moment.now))) return
      await audit(transaction, ended({ actor, address: row.address, id }, sent, true), moment.now)
      await announce(transaction, 'export.progress', { id }, moment.now)
    })
  } catch (error) {
    if (error instanceof TakenOver) return
    if (isOver()) throw error
    await fail(writer, { id, runner, rows: sent.rows }, problemOf(error))
    if (!(error instanceof AppError)) throw error
  }
}
