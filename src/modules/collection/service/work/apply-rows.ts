import {
  changeFieldsOfMany,
  getPreparation,
  insertPrepared,
  maskedFieldsOf,
  prepareCustomers,
  type FileToInsert,
  type InsertOptions,
  type Preparation,
  type PreparedCustomers
} from '#modules/customers'
import type { FieldKey } from '#contracts/customers'
import type { Actor } from '#kernel/actor'
import type { Day } from '#kernel/day'
import type { Transaction } from '#platform/database'
import type { RowOwner } from '../../core/import/index.ts'
import { insertDifferences } from '../../io/store/differences.ts'
import { insertRows, type ImportRow } from '../../io/store/import-rows.ts'
import type { Moment } from '../take-file.ts'
import { errorsOf, type PlanContext, type RowPlan } from './plan-rows.ts'

/** Fields that this actor must not write, for he sees them masked. */
export const hiddenFieldsOf = (actor: Actor): ReadonlySet<string> => new Set(maskedFieldsOf(actor))

export type Applying = Readonly<{
  importId: string
  actor: Actor
  /** Customers of long ago: no first steps are planned. */
  historical: boolean
  columns: PlanContext['columns']
  ownerOf: (name: string | null) => RowOwner
  firstStepOn: (ownerId: string) => Day
  /** `prepareCustomers`, in whichever thread. */
  prepare: typeof prepareCustomers
}>

/** A planned batch whose new customers are ready to be written. */
export type ReadyRows = Readonly<{
  plans: readonly RowPlan[]
  files: readonly FileToInsert[]
  moment: Moment
  prepared: PreparedCustomers
}>

const optionsOf = ({ importId, actor, historical }: Applying): InsertOptions => ({
  origin: 'import',
  importId,
  actorId: actor.memberId,
  historical
})

/**
 * Makes the new customers of a batch ready, without asking the database, which may be busy with the batch before. Days of first
 * follow-ups are given out at once, in the order of the list.
 */
export const prepareRows = async (
  plans: readonly RowPlan[],
  preparation: Preparation,
  moment: Moment,
  applying: Applying
): Promise<ReadyRows> => {
  const { ownerOf, firstStepOn, historical, columns, prepare } = applying
  const files = plans.flatMap(({ file, outcome, customerId }): readonly FileToInsert[] => {
    if (file === null || outcome !== 'created' || customerId === null) return []
    const { ownerId } = ownerOf(file.owner)
    const levelled = ownerId !== null && !historical
    return [{ file, id: customerId, ownerId, firstStepOn: levelled ? firstStepOn(ownerId) : null }]
  })
  const prepared = await prepare(files, preparation, moment, optionsOf(applying))
  return {
    files,
    moment,
    prepared,
    plans: plans.map((plan) => {
      const findings = plan.customerId === null ? undefined : prepared.findings.get(plan.customerId)
      return findings && plan.outcome === 'created'
        ? { ...plan, problems: [...plan.problems, ...errorsOf(findings, columns)] }
        : plan
    })
  }
}

/** Customers are never stored by another playbook than the one in force: where it changed meanwhile they are made anew. */
const upToDate = async (
  transaction: Transaction,
  { files, moment, prepared }: ReadyRows,
  applying: Applying
): Promise<PreparedCustomers> => {
  const preparation = await getPreparation(
    transaction,
    files.map(({ ownerId }) => ownerId)
  )
  return preparation.playbook.version === prepared.playbookVersion
    ? prepared
    : prepareCustomers(files, preparation, moment, optionsOf(applying))
}

/**
 * Does what was planned for a batch, in its transaction: new customers in bulk, texts into those that are there, and what
 * became of each row. Gives back the rows as they turned out: an update that changed nothing is unchanged.
 */
export const applyRows = async (
  transaction: Transaction,
  ready: ReadyRows,
  applying: Applying
): Promise<readonly RowPlan[]> => {
  const { plans, files, moment } = ready
  const { importId, actor } = applying
  if (files.length > 0)
    await insertPrepared(transaction, await upToDate(transaction, ready, applying), moment)
  const changes = plans.flatMap(({ outcome, customerId, fields, heard }) =>
    outcome === 'updated' && customerId !== null ? [{ id: customerId, fields, heard }] : []
  )
  const versions =
    changes.length === 0
      ? new Map<string, number>()
      : await changeFieldsOfMany(transaction, actor, changes, moment, { runId: importId })
  const done = plans.map((plan): RowPlan => {
    if (plan.outcome !== 'updated' || plan.customerId === null) return plan
    const version = versions.get(plan.customerId)
    return version === undefined || version === (plan.version ?? 1) ? { ...plan, outcome: 'unchanged' } : plan
  })
  await insertDifferences(
    transaction,
    importId,
    plans.flatMap(({ record: { row, sheetRow }, customerId, asked }) =>
      customerId === null
        ? []
        : Object.entries(asked).flatMap(([field, proposed = '']) =>
            // The keys of a row's texts are field keys by its type.
            proposed === '' ? [] : [{ customerId, field: field as FieldKey, row, sheetRow, proposed }]
          )
    )
  )
  await insertRows(
    transaction,
    importId,
    done.map(({ record, file, outcome, customerId, problems }): ImportRow => ({
      row: record.row,
      sheetRow: record.sheetRow,
      outcome,
      name: file?.name ?? null,
      customerId,
      problems: problems.length === 0 ? null : problems,
      cells: outcome === 'rejected' ? record.cells : null
    }))
  )
  return done
}
