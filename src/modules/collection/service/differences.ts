import type {
  CustomerDifferences,
  DecideDifferences,
  DifferencePage,
  DifferencesDecided,
  ImportState
} from '#contracts/collection'
import type { FieldKey } from '#contracts/customers'
import { createFieldNames } from '#core/analysis'
import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import type { Language } from '#lang'
import { audit } from '#modules/audit'
import { changeFieldsOfMany, maskedFieldsOf, textsOfCustomers, type FieldsOfOne } from '#modules/customers'
import { playbookOf } from '#modules/playbook'
import type { Transaction } from '#platform/database'
import { announce } from '#platform/jobs'
import {
  countOpen,
  listDifferences,
  listOpenOf,
  setDecided,
  type Decision,
  type NamedDifference
} from '../io/store/differences.ts'
import { isToldBySize } from '../core/import/index.ts'
import { reachImport } from './reach-import.ts'
import type { Moment } from './take-file.ts'

/** Customers of a page. */
const PAGE = 50
/** Customers that one call decides at most: some seconds' work. */
const MOST_DECIDED = 500

const readerOf = (actor: Actor) => ({ visibleOwners: actor.visibleOwners, hidden: maskedFieldsOf(actor) })

/** Texts of the list that differ from those of its customers, beside what stands there now. */
export const showDifferences = async (
  transaction: Transaction,
  actor: Actor,
  id: string,
  { after, isOpen }: Readonly<{ after: string | null; isOpen: boolean }>,
  language: Language
): Promise<DifferencePage> => {
  await reachImport(transaction, actor, id)
  const reader = readerOf(actor)
  const found = await listDifferences(transaction, id, reader, { after, limit: PAGE, isOpen })
  const byCustomer = new Map<string, NamedDifference[]>()
  for (const one of found) byCustomer.set(one.customerId, [...(byCustomer.get(one.customerId) ?? []), one])
  const texts = await textsOfCustomers(transaction, [...byCustomer.keys()])
  const nameOf = createFieldNames(await playbookOf(transaction), language)
  const items = [...byCustomer].flatMap(([customerId, fields]): readonly CustomerDifferences[] => {
    const [first] = fields
    if (!first) return []
    const { name, row, sheetRow } = first
    const own = texts.get(customerId) ?? {}
    return [
      {
        customerId,
        name,
        row,
        sheetRow,
        fields: fields.map(({ field, proposed, state }) => ({
          field,
          name: nameOf(field),
          current: own[field] ?? (isToldBySize(field, own.size) ? own.size : null),
          proposed,
          state
        }))
      }
    ]
  })
  return {
    open: await countOpen(transaction, id, reader),
    items,
    next: items.length === PAGE ? (items.at(-1)?.customerId ?? null) : null
  }
}

const decidable: ReadonlySet<ImportState> = new Set(['done', 'failed', 'cancelled'])

/**
 * Takes texts of the list over into their customers, or keeps what stands there (COL-14). Taken over is a change of the
 * customer like another, and goes when the import is taken back. What was decided before stays so.
 */
export const decideDifferences = async (
  transaction: Transaction,
  actor: Actor,
  id: string,
  input: DecideDifferences,
  moment: Moment,
  address: string | null = null
): Promise<DifferencesDecided> => {
  const run = await reachImport(transaction, actor, id, true)
  if (!actor.permissions.includes('customer.write')) throw new AppError('forbidden', 'import.mayNotChange')
  if (!decidable.has(run.state)) throw new AppError('conflict', `import.is.${run.state}`)
  const reader = readerOf(actor)
  let decisions: readonly (Decision & Readonly<{ field: FieldKey; proposed: string }>)[]
  if ('all' in input) {
    const { all, field = null } = input
    const open = await listDifferences(transaction, id, reader, {
      after: null,
      limit: MOST_DECIDED,
      isOpen: true,
      field
    })
    decisions = open.map((one) => ({ ...one, accept: all === 'accept' }))
  } else {
    const wanted = new Map(
      input.decisions.map(({ customerId, field, accept }) => [`${customerId} ${field}`, accept])
    )
    const open = await listOpenOf(
      transaction,
      id,
      reader,
      input.decisions.map(({ customerId }) => customerId)
    )
    decisions = open.flatMap((one) => {
      const accept = wanted.get(`${one.customerId} ${one.field}`)
      return accept === undefined ? [] : [{ ...one, accept }]
    })
  }
  const changes = decisions.flatMap(({ customerId, field, proposed, accept }): readonly FieldsOfOne[] =>
    accept ? [{ id: customerId, fields: { [field]: proposed } }] : []
  )
  if (changes.length > 0)
    await changeFieldsOfMany(transaction, actor, changes, moment, { runId: id, address })
  const decided = await setDecided(
    transaction,
    id,
    decisions.map(({ customerId, field, accept }) => ({ customerId, field, accept })),
    actor.memberId,
    moment.now
  )
  if (decided > 0) {
    const detail = { accepted: changes.length, kept: decided - changes.length }
    await audit(
      transaction,
      { actor, action: 'import.differencesDecided', subjectKind: 'import', subjectId: id, detail, address },
      moment.now
    )
    await announce(transaction, 'import.progress', { id }, moment.now)
  }
  return { decided, open: await countOpen(transaction, id, reader) }
}
