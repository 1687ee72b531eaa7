import { domainOf } from '#core/verification'
import { sql, type Transaction } from '#platform/database'
import type { Compared } from '../../core/compared.ts'

type ComparedRow = Readonly<{
  id: string
  name: string | null
  short_name: string | null
  credit_code: string | null
  former: readonly string[] | null
  website: string | null
  address: string | null
  contacts:
    | readonly Readonly<{
        phones: readonly Readonly<{ e164: string }>[] | null
        email: string | null
      }>[]
    | null
}>

export type ComparedCustomer = Readonly<{ id: string; compared: Compared }>

const comparedOf = (row: ComparedRow): ComparedCustomer => {
  const contacts = row.contacts ?? []
  const domains = [domainOf(row.website), ...contacts.map(({ email }) => domainOf(email))]
  return {
    id: row.id,
    compared: {
      name: row.name ?? row.short_name ?? '',
      shortName: row.name === null ? null : row.short_name,
      creditCode: row.credit_code,
      formerNames: row.former ?? [],
      phones: [...new Set(contacts.flatMap(({ phones }) => (phones ?? []).map(({ e164 }) => e164)))],
      domains: [...new Set(domains.filter((domain) => domain !== null))],
      address: row.address
    }
  }
}

const columns = sql`c.id, c.name, c.short_name, c.credit_code, c.profile->'formerNames' as former,
  c.profile->>'website' as website, coalesce(c.profile->>'address', c.profile->>'registeredAddress') as address`

const FIRST = '00000000-0000-0000-0000-000000000000'

/** Active customers as they are compared, in the order of their ids, from behind one on. */
export const listCompared = async (
  transaction: Transaction,
  after: string | null,
  limit: number
): Promise<readonly ComparedCustomer[]> => {
  const { workspaceId } = transaction
  const rows = await transaction.rows<ComparedRow>(
    sql`with page as materialized (
          select ${columns} from customer c
           where c.workspace_id = ${workspaceId} and c.id > ${after ?? FIRST}::uuid and c.state = 'active'
           order by c.id limit ${limit})
        select p.*, k.contacts from page p
          left join (
            select x.customer_id,
                   jsonb_agg(jsonb_build_object('phones', x.detail->'phones', 'email', x.email) order by x.ordinal, x.id) as contacts
              from contact x
             where x.workspace_id = ${workspaceId} and x.customer_id in (select o.id from page o)
             group by x.customer_id) k on k.customer_id = p.id
         order by p.id`,
    { prepare: 'merging_compared' }
  )
  return rows.map(comparedOf)
}

/** The same of some. */
export const findCompared = async (
  transaction: Transaction,
  ids: readonly string[]
): Promise<ReadonlyMap<string, Compared>> => {
  const { workspaceId } = transaction
  const rows = await transaction.rows<ComparedRow>(
    sql`select ${columns}, (
               select jsonb_agg(jsonb_build_object('phones', x.detail->'phones', 'email', x.email) order by x.ordinal, x.id)
                 from contact x where x.workspace_id = ${workspaceId} and x.customer_id = c.id) as contacts
          from customer c
         where c.workspace_id = ${workspaceId} and c.id = any (${ids}::uuid[])`
  )
  return new Map(rows.map(comparedOf).map(({ id, compared }) => [id, compared]))
}
