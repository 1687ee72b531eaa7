import type { Actor } from '#kernel/actor'
import type { CustomerOriginShown } from '#contracts/customers'
import { parseCompanyName } from '#lib/chinese'
import type { Transaction } from '#platform/database'
import { referrerNames } from '../core/referrer.ts'
import { findOrigin, findReferrers, listReferred } from '../io/store/referrals.ts'
import { notFound } from './change-customers.ts'

/** The one customer in reach that the words about a referrer name; null where it is none, or more than one. */
const referredBy = async (
  transaction: Transaction,
  actor: Actor,
  customerId: string,
  referrer: string | null
): Promise<CustomerOriginShown['referredBy']> => {
  if (referrer === null) return null
  const { company, contact } = referrerNames(referrer)
  const parsed = parseCompanyName(company)
  if (!parsed.ok) return null
  const names = { nameKey: parsed.value.key, contact, exceptId: customerId }
  const [one, other] = await findReferrers(transaction, actor, names)
  if (one === undefined || other !== undefined) return null
  return { customer: { id: one.id, name: one.name }, contact: one.contact }
}

/** A name with its brackets as either keyboard has them; people write both. */
const written = (name: string): readonly string[] => [
  ...new Set([
    name,
    name.replaceAll('（', '(').replaceAll('）', ')'),
    name.replaceAll('(', '（').replaceAll(')', '）')
  ])
]

/**
 * Where a customer came from (COL-3): channel, kind and legal basis as the playbook calls them, who referred it, and whom
 * it has referred. Unknown and out of reach are both not found.
 */
export const getCustomerOrigin = async (
  transaction: Transaction,
  actor: Actor,
  customerId: string
): Promise<CustomerOriginShown> => {
  const own = await findOrigin(transaction, actor, customerId)
  if (!own) throw notFound()
  const { name, shortName, formerNames, referrer, channel, kind, legalBasis } = own
  const names = [name, shortName, ...(formerNames ?? [])].flatMap((text) =>
    text === null ? [] : written(text)
  )
  const { count, customers } = await listReferred(transaction, actor, names)
  return {
    channel,
    kind,
    legalBasis,
    referredBy: await referredBy(transaction, actor, customerId, referrer),
    referredCount: count,
    referred: [...customers]
  }
}
