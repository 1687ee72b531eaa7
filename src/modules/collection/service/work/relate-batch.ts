import type { RelatedKind } from '#contracts/collection'
import type { Contact, Need } from '#contracts/customers'
import type { Actor } from '#kernel/actor'
import { message, type Message } from '#kernel/result'
import { fold } from '#lib/chinese'
import type { OrderToAdd, PartsOfOne } from '#modules/customers'
import type { PastRecord } from '#modules/followup'
import type { Transaction } from '#platform/database'
import { instantInZone } from '#platform/http'
import { newId } from '#platform/ids'
import type { RowOwner, RowProblem } from '../../core/import/index.ts'
import {
  findLink,
  followUpKey,
  isSameContact,
  isSameNeed,
  orderKey,
  type ContactPart,
  type FollowUpPart,
  type ListLinks,
  type NeedPart,
  type OrderPart,
  type RelatedPart,
  type RelatedRow
} from '../../core/related/index.ts'
import {
  listKnownParts,
  listLinkCandidates,
  type KnownParts,
  type LinkCandidate,
  type RelatedResult
} from '../../io/store/related.ts'

/** What hangs on a customer already or will; grows while rows are planned. */
type Known = {
  contacts: (Contact & Readonly<{ id?: string }>)[]
  needs: Need[]
  orders: Set<string>
  records: Set<string>
}

export type RelateContext = Readonly<{
  importId: string
  source: number
  own: boolean
  kind: RelatedKind
  actor: Actor
  /** Customers who were here before get nothing from further rows of the list itself. */
  skipsOlder: boolean
  authorOf: (name: string | null) => RowOwner
  /** Of a check: customers that the list will bring, and what hangs on whom so far. */
  links: ListLinks | null
  planned: Map<string, Known> | null
}>

/** What is to be written of a batch. */
export type RelatedPlan = Readonly<{
  results: readonly RelatedResult[]
  parts: readonly PartsOfOne[]
  records: readonly PastRecord[]
}>

type Target = Readonly<{ key: string; customerId: string | null; candidate: LinkCandidate | null }>

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] }

const knownOf = (parts: KnownParts | undefined, contacts: readonly Contact[] = []): Known => ({
  contacts: [...(parts?.contacts ?? contacts)],
  needs: [...(parts?.needs ?? [])],
  orders: new Set((parts?.orders ?? []).map(orderKey)),
  records: new Set((parts?.records ?? []).map(followUpKey))
})

const contactPart = ({ contact, raw, unclear }: ContactPart, id: string): PartsOfOne['contacts'][number] => ({
  id,
  contact,
  raw,
  unclear
})
const needPart = ({ need, raw, unclear }: NeedPart, id: string): PartsOfOne['needs'][number] => ({
  id,
  need,
  raw,
  unclear
})
const orderPart = (order: OrderPart, id: string): OrderToAdd => ({
  id,
  orderedOn: order.orderedOn,
  amountFen: order.amountFen,
  profitFen: order.profitFen,
  productType: order.product,
  note: order.note,
  externalId: order.number,
  custom: order.custom
})

/** Where a list names no time of day it is noon, which is that day wherever one looks from. */
const NOON = '12:00'

const recordOf = (
  part: FollowUpPart,
  id: string,
  customerId: string,
  { contacts }: Known,
  { actor, authorOf }: RelateContext
): PastRecord => {
  const { ownerId, unknown } = authorOf(part.author)
  const met = part.metContact === null ? null : fold(part.metContact)
  const contactIds = contacts.flatMap((one) =>
    met !== null && one.name !== null && fold(one.name) === met && one.id !== undefined ? [one.id] : []
  )
  const named = contactIds.length === 0 && part.metContact !== null ? `（${part.metContact}）` : ''
  return {
    id,
    customerId,
    happenedAt: instantInZone(part.on, part.time ?? NOON, actor.timeZone),
    day: part.on,
    method: part.method,
    contactIds,
    content: `${named}${part.content}`,
    feedback: part.reply,
    answered: part.answered,
    stage: part.stage,
    nextAction: part.nextAction,
    nextOn: part.nextOn,
    authorId: ownerId,
    authorName: ownerId === null ? (unknown ?? part.author) : null
  }
}

/** Whether it is there already; where not, it counts as there from now on. */
const isKnown = (part: RelatedPart, known: Known, id: string): boolean => {
  const noted = (set: Set<string>, key: string): boolean => {
    if (set.has(key)) return true
    set.add(key)
    return false
  }
  switch (part.kind) {
    case 'contact':
      if (known.contacts.some((one) => isSameContact(one, part.contact))) return true
      known.contacts.push({ ...part.contact, id })
      return false
    case 'need':
      if (known.needs.some((one) => isSameNeed(one, part.need))) return true
      known.needs.push(part.need)
      return false
    case 'order':
      return noted(known.orders, orderKey(part))
    default:
      return noted(known.records, followUpKey(part))
  }
}

/**
 * Says what becomes of related rows (COL-14): whose each is, and whether that customer has it already. Two statements, however
 * many rows; of a check nothing is to be written.
 */
export const relateBatch = async (
  transaction: Transaction,
  rows: readonly RelatedRow[],
  context: RelateContext
): Promise<RelatedPlan> => {
  const { actor, importId, kind, links, planned } = context
  const open = rows.filter(({ parts }) => parts.length > 0)
  const candidates = await listLinkCandidates(transaction, actor, importId, {
    nameKeys: open.flatMap(({ link }) => link.nameKey ?? []),
    creditCodes: open.flatMap(({ link }) => link.creditCode ?? []),
    numbers: open.flatMap(({ link }) =>
      link.number !== null && link.creditCode === null && link.nameKey === null ? [link.number] : []
    )
  })
  const stored = await listKnownParts(
    transaction,
    candidates.map(({ id }) => id),
    new Set([kind]),
    actor.timeZone
  )
  const byKey = planned ?? new Map<string, Known>()

  const targetOf = ({ link }: RelatedRow): Target | Message => {
    const found = findLink(link, candidates)
    const name = link.name ?? link.creditCode ?? link.number ?? ''
    if (found === 'many') return message('import.related.manyCustomers', { name })
    if (found) {
      const mayWrite = found.isNew || actor.permissions.includes('customer.write')
      return mayWrite
        ? { key: found.id, customerId: found.id, candidate: found }
        : message('import.related.mayNotChange', { name })
    }
    const place = links?.find(link) ?? null
    return place === null
      ? message('import.related.noCustomer', { name })
      : { key: `list ${place}`, customerId: null, candidate: null }
  }
  const knownAt = ({ key, customerId }: Target): Known => {
    const known =
      byKey.get(key) ??
      knownOf(
        customerId === null ? undefined : stored.get(customerId),
        customerId === null ? links?.contactsAt(Number(key.slice(5))) : []
      )
    byKey.set(key, known)
    return known
  }

  const parts = new Map<string, Mutable<PartsOfOne>>()
  const records: PastRecord[] = []
  const keep = (part: RelatedPart, id: string, customerId: string, known: Known): void => {
    if (part.kind === 'followUp') {
      records.push(recordOf(part, id, customerId, known, context))
      return
    }
    const of = parts.get(customerId) ?? { customerId, contacts: [], needs: [], orders: [] }
    parts.set(customerId, of)
    if (part.kind === 'contact') of.contacts.push(contactPart(part, id))
    else if (part.kind === 'need') of.needs.push(needPart(part, id))
    else of.orders.push(orderPart(part, id))
  }

  const results = rows.flatMap((row): readonly RelatedResult[] => {
    const { record, link } = row
    const base = {
      source: context.source,
      row: record.row,
      sheetRow: record.sheetRow,
      kind,
      name: link.name ?? link.creditCode ?? link.number
    }
    const refuse = (problems: readonly RowProblem[]): readonly RelatedResult[] => [
      { ...base, part: 0, outcome: 'rejected', customerId: null, partId: null, problems, cells: record.cells }
    ]
    if (row.parts.length === 0) return refuse(row.problems)
    const target = targetOf(row)
    if ('code' in target) return refuse([{ column: null, severity: 'error', message: target }])
    const known = knownAt(target)
    const { customerId } = target
    const skipped = context.skipsOlder && target.candidate !== null && !target.candidate.isNew
    return row.parts.map((part, at): RelatedResult => {
      const id = newId()
      const isOld = skipped || isKnown(part, known, id)
      if (!isOld && links === null && customerId !== null) keep(part, id, customerId, known)
      return {
        ...base,
        part: at,
        outcome: isOld ? 'unchanged' : 'created',
        customerId,
        partId: isOld ? null : id,
        problems: at === 0 && row.problems.length > 0 ? row.problems : null,
        cells: null
      }
    })
  })
  return { results, parts: [...parts.values()], records }
}
