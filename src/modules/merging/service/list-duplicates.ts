import type {
  DuplicateCluster,
  Duplicates,
  DuplicatePair,
  DuplicatesQuery,
  PairSide
} from '#contracts/merging'
import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import type { Language } from '#lang'
import { divisionOf } from '#lib/china'
import type { Transaction } from '#platform/database'
import { clusterByIds } from '../core/clusters.ts'
import {
  countPairs,
  listClusters,
  listPairs,
  listSides,
  MOST_COUNTED,
  type ClusterPlace,
  type PairRow,
  type SideRow
} from '../io/store/pairs.ts'
import { sees, toldBecause } from './told.ts'

const CURSOR = /^(0|1|0\.\d{1,17})_([0-9a-f-]{36})$/

const placeOf = (cursor: string | undefined): ClusterPlace | null => {
  if (cursor === undefined) return null
  const [, score = '', cluster = ''] = CURSOR.exec(cursor) ?? []
  if (cluster === '') throw new AppError('invalid', 'customers.cursorInvalid', {}, 'cursor')
  return { score: Number(score), cluster }
}

const nothingTold = {
  id: null,
  owner: null,
  creditCode: null,
  shortName: null,
  city: null,
  address: null,
  grade: null,
  completeness: null,
  contacts: [],
  orders: null,
  records: null,
  createdAt: null,
  updatedAt: null
} as const

type Reader = Pick<Actor, 'visibleOwners' | 'maskedFields'>

const contactText = (
  { name, mobile, email }: NonNullable<SideRow['contacts']>[number],
  { maskedFields }: Reader
): string =>
  [
    name,
    maskedFields.includes('phone') ? null : (mobile?.replace(/^\+86/, '') ?? null),
    maskedFields.includes('email') ? null : email
  ]
    .filter((text) => text !== null)
    .join(' ')

const sideOf = (row: SideRow, key: string, reader: Reader): PairSide => {
  const name = row.name ?? row.short_name ?? ''
  if (!sees(reader, row.owner_id))
    return { ...nothingTold, key, name, department: row.department, contacts: [] }
  return {
    key,
    id: row.id,
    name,
    department: row.department,
    owner: row.owner_id === null ? null : { id: row.owner_id, name: row.owner_name ?? '' },
    creditCode: row.credit_code,
    shortName: row.short_name,
    city: row.city === null ? null : (divisionOf(row.city)?.name ?? row.city),
    address: row.address,
    grade: row.grade,
    completeness: row.completeness,
    contacts: (row.contacts ?? []).map((one) => contactText(one, reader)).filter((text) => text !== ''),
    orders: row.orders,
    records: row.records,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString()
  }
}

type Shown = Readonly<{ sides: ReadonlyMap<string, PairSide>; reader: Reader; language: Language }>

const pairOf = (row: PairRow, { sides, reader, language }: Shown): DuplicatePair | null => {
  const [a, b] = [sides.get(row.a), sides.get(row.b)]
  if (!a || !b) return null
  const decidable = a.id !== null && b.id !== null
  return {
    a: a.key,
    b: b.key,
    kind: row.kind,
    score: row.score,
    because: toldBecause(row.because, decidable, reader, language),
    foundAt: row.found_at.toISOString(),
    dismissed:
      row.decided_at === null
        ? null
        : {
            by: row.decided_by === null ? null : { id: row.decided_by, name: row.decided_name ?? '' },
            at: row.decided_at.toISOString(),
            reason: row.reason
          },
    decidable
  }
}

/** What still hangs together in a group: after a pair was dismissed it may be several. */
const clustersOf = (rows: readonly PairRow[], shown: Shown, from: number): readonly DuplicateCluster[] => {
  const roots = clusterByIds(rows)
  const groups = new Map<string, PairRow[]>()
  for (const row of rows) {
    const root = roots.get(row.a) ?? row.a
    const group = groups.get(root)
    if (group) group.push(row)
    else groups.set(root, [row])
  }
  return [...groups.values()].flatMap((group, at) => {
    const pairs = group.map((row) => pairOf(row, shown)).filter((pair) => pair !== null)
    const members = [...new Set(group.flatMap(({ a, b }) => [a, b]))]
    const [first] = pairs
    if (!first) return []
    return [
      {
        id: `${from + at}`,
        score: first.score,
        kind: first.kind,
        sides: members.map((id) => shown.sides.get(id)).filter((side) => side !== undefined),
        pairs
      }
    ]
  })
}

/** 重复客户: groups of customers that may be one, the surest first, with both sides and why. */
export const listDuplicates = async (
  transaction: Transaction,
  actor: Actor,
  query: DuplicatesQuery,
  language: Language
): Promise<Duplicates> => {
  const found = await listClusters(transaction, actor, query, placeOf(query.cursor), query.limit + 1)
  const places = found.slice(0, query.limit)
  const rows = await listPairs(
    transaction,
    actor,
    query,
    places.map(({ cluster }) => cluster)
  )
  const ids = [...new Set(rows.flatMap(({ a, b }) => [a, b]))]
  const sideRows = ids.length === 0 ? [] : await listSides(transaction, ids)
  const sides = new Map(
    sideRows.map((row) => [
      row.id,
      sideOf(row, sees(actor, row.owner_id) ? row.id : `other ${ids.indexOf(row.id)}`, actor)
    ])
  )
  const clusters: DuplicateCluster[] = []
  for (const { cluster } of places) {
    const own = rows.filter((row) => row.cluster === cluster)
    clusters.push(...clustersOf(own, { sides, reader: actor, language }, clusters.length))
  }
  const last = places.at(-1)
  return { clusters, next: found.length > query.limit && last ? `${last.score}_${last.cluster}` : null }
}

/** For the badge beside 重复客户. */
export const countDuplicates = async (transaction: Transaction, actor: Actor) => ({
  ...(await countPairs(transaction, actor)),
  most: MOST_COUNTED
})
