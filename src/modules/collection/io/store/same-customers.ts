import type { Phone } from '#contracts/customers'
import { domainOf } from '#core/verification'
import type { MatchRecord } from '#lib/matching'
import { sql, type Transaction } from '#platform/database'
import type { FieldTexts, SameKeys } from '../../core/import/index.ts'
import { listSurvivors } from './merged-away.ts'

/** A customer of the workspace that shares a key with a row of the list. */
export type SameCandidate = Readonly<{
  id: string
  ownerId: string | null
  version: number
  record: MatchRecord
  keys: ReadonlySet<string>
  /** Its texts: its own, the first contact's and those of its open needs. */
  texts: FieldTexts
  /** What other channels say of any of them. */
  voices: ReadonlySet<string>
}>

type CandidateRow = Readonly<{
  id: string
  ownerId: string | null
  version: number
  name: string | null
  shortName: string | null
  nameKey: string | null
  creditCode: string | null
  formerNames: readonly string[] | null
  website: string | null
  address: string | null
  state: string
  raw: FieldTexts | null
  needs: readonly FieldTexts[] | null
  voices: readonly string[]
  contacts: readonly Readonly<{
    phones: readonly Phone[] | null
    email: string | null
    raw: FieldTexts | null
  }>[]
}>

const candidateOf = (row: CandidateRow): SameCandidate => {
  const phones = row.contacts.flatMap((contact) => contact.phones ?? [])
  const domains = [domainOf(row.website), ...row.contacts.map(({ email }) => domainOf(email))]
  return {
    id: row.id,
    ownerId: row.ownerId,
    version: row.version,
    record: {
      row: 0,
      name: row.name ?? row.shortName ?? '',
      shortName: row.name === null ? null : row.shortName,
      formerNames: row.formerNames ?? [],
      creditCode: row.creditCode,
      phones: phones.map(({ e164 }) => e164),
      domains: domains.filter((domain) => domain !== null),
      address: row.address
    },
    keys: new Set([
      ...(row.creditCode === null ? [] : [`c${row.creditCode}`]),
      ...(row.nameKey === null ? [] : [`n${row.nameKey}`]),
      ...phones.map(({ e164 }) => `m${e164}`)
    ]),
    texts: {
      ...(row.name === null ? {} : { name: row.name }),
      ...(row.creditCode === null ? {} : { creditCode: row.creditCode }),
      ...Object.assign({}, ...(row.needs ?? []).toReversed()),
      ...row.contacts[0]?.raw,
      ...row.raw
    },
    voices: new Set(row.voices)
  }
}

/**
 * Looks keys up by their indexes for the rest of the transaction: while a list comes in, the planner takes tables for as
 * small as they were when it last looked, and would read them whole for every batch.
 */
export const preferIndexes = async (transaction: Transaction): Promise<void> => {
  await transaction.run(sql`select set_config('enable_seqscan', 'off', true)`)
}

const findSharing = async (
  transaction: Transaction,
  { creditCodes, nameKeys, mobiles }: SameKeys
): Promise<readonly string[]> => {
  const { workspaceId } = transaction
  const rows = await transaction.rows<{ id: string }>(
    sql`select a.id from customer a where a.workspace_id = ${workspaceId} and a.credit_code = any (${creditCodes}::text[])
        union
        select a.id from customer a where a.workspace_id = ${workspaceId} and a.name_key = any (${nameKeys}::text[])
        union
        select t.customer_id from contact t where t.workspace_id = ${workspaceId} and t.mobile = any (${mobiles}::text[])`
  )
  return rows.map(({ id }) => id)
}

/** What other channels say, in the traces of a record. */
const VOICES = '$.traces.*.others[*].text'

const loadCandidates = (
  transaction: Transaction,
  ids: readonly string[]
): Promise<readonly CandidateRow[]> => {
  const { workspaceId } = transaction
  return transaction.rows<CandidateRow>(
    sql`select c.id, c.owner_id as "ownerId", c.version, c.state, c.name, c.short_name as "shortName", c.name_key as "nameKey",
               c.credit_code as "creditCode", c.profile -> 'formerNames' as "formerNames",
               c.profile ->> 'website' as website,
               coalesce(c.profile ->> 'address', c.profile ->> 'registeredAddress') as address,
               c.profile -> 'raw' as raw,
               (select jsonb_agg(n.detail -> 'raw' order by n.id) from need n
                 where n.workspace_id = ${workspaceId} and n.customer_id = c.id and n.state = 'open'
                   and n.detail ? 'raw') as needs,
               array(select v #>> '{}' from jsonb_path_query(c.profile, ${VOICES}::jsonpath) v
                     union all
                     select v #>> '{}' from contact t, jsonb_path_query(t.detail, ${VOICES}::jsonpath) v
                      where t.workspace_id = ${workspaceId} and t.customer_id = c.id and t.detail ? 'traces'
                     union all
                     select v #>> '{}' from need n, jsonb_path_query(n.detail, ${VOICES}::jsonpath) v
                      where n.workspace_id = ${workspaceId} and n.customer_id = c.id and n.detail ? 'traces') as voices,
               coalesce((select jsonb_agg(jsonb_build_object('phones', t.detail -> 'phones', 'email', t.email,
                                                             'raw', t.detail -> 'raw')
                                          order by t.is_primary desc, t.ordinal)
                           from contact t
                          where t.workspace_id = ${workspaceId} and t.customer_id = c.id and t.state = 'active'),
                        '[]') as contacts
          from customer c
         where c.workspace_id = ${workspaceId} and c.state <> 'deleted' and c.id = any (${ids}::uuid[])
         order by c.id`
  )
}

/**
 * Every customer that shares a credit code, a name key or a mobile number with one of the rows: two statements. Who was
 * merged into another one is compared as he was and stands for the one that he is now, two statements more.
 */
export const listSameCandidates = async (
  transaction: Transaction,
  keys: SameKeys
): Promise<readonly SameCandidate[]> => {
  const ids = await findSharing(transaction, keys)
  if (ids.length === 0) return []
  const rows = await loadCandidates(transaction, ids)
  const merged = rows.filter(({ state }) => state === 'merged')
  const here = rows.filter(({ state }) => state !== 'merged').map(candidateOf)
  if (merged.length === 0) return here
  const survivors = await listSurvivors(
    transaction,
    merged.map(({ id }) => id)
  )
  const known = new Map(here.map((candidate) => [candidate.id, candidate]))
  const further = [...new Set(survivors.values())].filter((id) => !known.has(id))
  for (const row of await loadCandidates(transaction, further)) known.set(row.id, candidateOf(row))
  const standIns = merged.flatMap((row): readonly SameCandidate[] => {
    const survivor = known.get(survivors.get(row.id) ?? '')
    if (!survivor) return []
    const { record, keys: own } = candidateOf(row)
    return [{ ...survivor, record, keys: own }]
  })
  return [...here, ...standIns]
}
