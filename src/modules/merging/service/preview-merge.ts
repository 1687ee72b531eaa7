import type { FieldKey } from '#contracts/customers'
import type { MergePreview, MergeUnitView } from '#contracts/merging'
import type { Actor } from '#kernel/actor'
import { maskedFieldsOf, type LoadedCustomer, type Moment } from '#modules/customers'
import type { Transaction } from '#platform/database'
import { planMerge } from '../core/plan-merge.ts'
import { suggestAll } from '../core/suggest.ts'
import { isSameValue } from '../core/units.ts'
import { countSides, listSameOrders, type SideCounts } from '../io/store/merge-sides.ts'
import { bothSides, type BothSides } from './sides.ts'
import { textsOf } from './texts.ts'

const noChoices = { fields: {}, owner: 'survivor', uniteOrders: true } as const

const nameOf = ({ stored }: LoadedCustomer): string => stored.name ?? stored.shortName ?? ''

const customerOf = (one: LoadedCustomer, counts: SideCounts | undefined): MergePreview['survivor'] => ({
  id: one.id,
  name: nameOf(one),
  version: one.version,
  owner: one.ownerId === null ? null : { id: one.ownerId, name: one.ownerName ?? '' },
  createdAt: one.createdAt,
  updatedAt: one.updatedAt,
  completeness: counts?.completeness ?? 0,
  contacts: one.stored.contacts.length,
  needs: one.stored.needs.length,
  orders: counts?.orders ?? 0,
  records: counts?.records ?? 0,
  steps: counts?.steps ?? 0
})

/** Orders and records weigh most: whoever has them is known to others by that record. */
const weightOf = ({ completeness, orders, records }: SideCounts | MergePreview['survivor']): number =>
  completeness + 10 * Math.min(orders, 10) + 5 * Math.min(records, 10)

const unitsOf = (
  { survivor, merged, sides }: BothSides,
  hidden: ReadonlySet<FieldKey>,
  { today }: Moment
) => {
  const [a, b] = [textsOf(survivor, today), textsOf(merged, today)]
  const shown = ({ text, raw }: typeof a, field: FieldKey) => {
    const [understood, written] = [text(field), raw[field] ?? null]
    return understood === null && written === null
      ? null
      : { text: understood, raw: written === understood ? null : written }
  }
  return suggestAll(sides.survivor, sides.merged).map(({ unit, suggestion }): MergeUnitView => {
    const masked = unit.fields.some((field) => hidden.has(field))
    const fields = unit.fields.flatMap((field) => {
      const [survivor, merged] = [shown(a, field), shown(b, field)]
      return survivor === null && merged === null ? [] : [{ field, survivor, merged }]
    })
    // What reads the same is no question, though one may be understood more surely than the other.
    const readsSame = fields.every(({ survivor, merged }) => isSameValue(survivor?.text, merged?.text))
    return {
      key: unit.key,
      fields: masked ? [] : fields,
      suggested: suggestion.side,
      reason: readsSame ? 'same' : suggestion.reason,
      masked
    }
  })
}

const contactsOf = ({ survivor, merged, sides }: BothSides, hidden: ReadonlySet<FieldKey>) => {
  const { united } = planMerge(sides.survivor, sides.merged, noChoices)
  const called = ({ contact }: LoadedCustomer['stored']['contacts'][number]): string =>
    contact.name ??
    contact.position ??
    (hidden.has('mobile') ? '' : (contact.phones[0]?.e164.replace(/^\+86/, '') ?? ''))
  const ofSurvivor = new Map(survivor.stored.contacts.map((one) => [one.id, called(one)]))
  const keptBy = new Map(united.map(({ kept, gone }) => [gone, kept]))
  return merged.stored.contacts.map((one) => ({
    name: called(one),
    with: ofSurvivor.get(keptBy.get(one.id) ?? '') ?? null
  }))
}

/** Everything that the wizard shows before two customers are made one; nothing is changed. */
export const previewMerge = async (
  transaction: Transaction,
  actor: Actor,
  ids: Readonly<{ survivor: string; merged: string }>,
  moment: Moment
): Promise<MergePreview> => {
  const both = await bothSides(transaction, actor, ids)
  const hidden = new Set(maskedFieldsOf(actor))
  const counts = new Map(
    (await countSides(transaction, [ids.survivor, ids.merged])).map((one) => [one.id, one])
  )
  const same = await listSameOrders(transaction, ids.survivor, ids.merged)
  const isMaskedAmount = actor.maskedFields.includes('orderAmount')
  const survivor = customerOf(both.survivor, counts.get(ids.survivor))
  const merged = customerOf(both.merged, counts.get(ids.merged))
  const plan = planMerge(both.sides.survivor, both.sides.merged, noChoices)
  return {
    survivor,
    merged,
    units: unitsOf(both, hidden, moment),
    contacts: contactsOf(both, hidden),
    formerNames: [...plan.stored.profile.formerNames],
    sameOrders: same.map(({ orderedOn, amountFen, productType }) => ({
      orderedOn,
      amountFen: isMaskedAmount ? null : amountFen,
      productType
    })),
    mayAssign: actor.permissions.includes('customer.assign'),
    betterOther: weightOf(merged) > weightOf(survivor)
  }
}
