import type { Actor } from '#kernel/actor'
import { addDays, type Day } from '#kernel/day'
import type { FacetGroup } from '#contracts/customers'
import { isMasked, ownerScope } from '#modules/identity'
import { emptySql, joinSql, sql, type Sql } from '#platform/database'
import { NONE, type CustomerFilter, type CustomerState, type DueState } from '../../contract.ts'
import { customConditions } from './custom-conditions.ts'
import { ruleCondition } from './rule-condition.ts'
import { wordsCondition } from './words-condition.ts'
import { maskedQuestion, type Asking } from './asking.ts'
import type { Shares } from './share-of.ts'

/**
 * A filter as pieces of a WHERE over `customer_list f`: what always holds, and what each facet group has chosen (null
 * where nothing is).
 */
export type ListConditions = Readonly<{
  always: Sql
  /** What the indexes of the orders can tell without the row: see `walk.ts`. */
  base: Sql
  state: CustomerState
  scope: readonly Sql[]
  /** Whether they are one owner's. */
  isOne: boolean
  marks: readonly Sql[]
  /** Whether there is anything that they cannot tell. */
  isWide: boolean
  chosen: Readonly<Partial<Record<FacetGroup, Sql>>>
  /** Whether customers of one province are asked for. */
  isOneProvince: boolean
  /** About what part of those in reach complies, by what part has each tag and choice. */
  partOf: (shares: Shares) => number
  /** About what part of all customers is in reach. */
  reachOf: (shares: Shares) => number
}>

/** The columns behind the groups; the industry is the fine one where it is known. */
export const groupColumns = {
  owner: sql`f.owner_id::text`,
  grade: sql`f.grade`,
  province: sql`f.customer_province`,
  industry: sql`f.customer_industry_class`,
  size: sql`f.customer_size`,
  source: sql`f.customer_source_channel`,
  sourceKind: sql`f.customer_source_kind`
} as const satisfies Partial<Record<FacetGroup, Sql>>

const oneOf = (column: Sql, type: 'text' | 'uuid', values: readonly string[]): Sql => {
  const known = values.filter((value) => value !== NONE)
  const among =
    type === 'uuid' ? sql`${column} = any (${known}::uuid[])` : sql`${column} = any (${known}::text[])`
  const [only] = known
  // Said as an equality it keeps the order of an index behind it.
  if (known.length === 1 && values.length === 1 && type === 'text') return sql`${column} = ${only}::text`
  if (known.length === values.length) return among
  return known.length === 0 ? sql`${column} is null` : sql`(${among} or ${column} is null)`
}

const dueConditions = (today: Day): Readonly<Record<DueState, Sql>> => {
  const week = addDays(today, 7)
  return {
    overdue: sql`f.next_follow_up_on < ${today}::date`,
    today: sql`f.next_follow_up_on = ${today}::date`,
    week: sql`(f.next_follow_up_on > ${today}::date and f.next_follow_up_on <= ${week}::date)`,
    later: sql`f.next_follow_up_on > ${week}::date`,
    none: sql`f.next_follow_up_on is null`
  }
}

const anyOf = (pieces: readonly Sql[]): Sql => sql`(${joinSql(pieces, ' or ')})`

/** Tags by their namespace, the part before the hyphen. */
const byNamespace = (tags: readonly string[]): readonly (readonly string[])[] => {
  const groups = new Map<string, string[]>()
  for (const tag of tags) {
    const namespace = tag.slice(0, Math.max(0, tag.indexOf('-')))
    const known = groups.get(namespace)
    if (known) known.push(tag)
    else groups.set(namespace, [tag])
  }
  return [...groups.values()]
}

const tagConditions = ({ tag, tagAll, tagNone }: CustomerFilter): readonly Sql[] => [
  ...(tagAll.length > 0 ? [sql`f.customer_tags @> ${tagAll}::text[]`] : []),
  ...byNamespace(tag).map((tags) =>
    tags.length === 1 ? sql`f.customer_tags @> ${tags}::text[]` : sql`f.customer_tags && ${tags}::text[]`
  ),
  ...(tagNone.length > 0 ? [sql`not coalesce(f.customer_tags && ${tagNone}::text[], false)`] : [])
]

/** The same as bits that must be set, and may be set by other tags too. */
const markConditions = ({ tag, tagAll }: CustomerFilter): readonly Sql[] => {
  const has = (tags: readonly string[]): Sql => {
    // Computed once: a kept plan would call the function for each row.
    const marks = sql`(select customer_tag_marks(${tags}::text[]))`
    return sql`f.tag_marks & ${marks} = ${marks}`
  }
  return [
    ...(tagAll.length > 0 ? [has(tagAll)] : []),
    ...byNamespace(tag).map((tags) => anyOf(tags.map((one) => has([one]))))
  ]
}

/** Somebody's customers only; of one owner said as an equality, which keeps the order of his index. */
const scopeConditions = (actor: Actor): readonly Sql[] => {
  const [only, ...others] = actor.visibleOwners ?? []
  const one = only !== undefined && others.length === 0 ? [sql`f.owner_id = ${only}::uuid`] : []
  return [...one, ownerScope(actor, sql`f.owner_id`)]
}

/**
 * The same for a walk. In a select of its own the planner does not count them: by how many they are it would think this
 * plan cheaper than the kept one, and plan each page anew.
 */
const walkedScope = ({ visibleOwners }: Actor, scope: readonly Sql[]): readonly Sql[] => {
  if (visibleOwners === null) return []
  return visibleOwners.length === 1
    ? scope
    : [sql`f.owner_id = any ((select ${visibleOwners}::uuid[])::uuid[])`]
}

const refuseMasked = (filter: CustomerFilter, { actor, hidden }: Asking): void => {
  if (filter.size.length > 0 && isMasked(actor, 'revenue')) throw maskedQuestion('size')
  for (const field of ['tag', 'tagAll', 'tagNone'] as const)
    if (filter[field].some(hidden.isHiddenTag)) throw maskedQuestion(field)
}

const either = (shares: Shares, group: FacetGroup, values: readonly string[]): number =>
  values.length === 0
    ? 1
    : Math.min(
        1,
        values.reduce((sum, value) => sum + shares.of(group, value), 0)
      )

/** Parts of independent choices multiply; of one kind they add up. */
const partOf = (filter: CustomerFilter, shares: Shares): number =>
  [
    ...filter.tagAll.map((tag) => shares.of('tag', tag)),
    ...byNamespace(filter.tag).map((tags) => either(shares, 'tag', tags)),
    ...(['owner', 'grade', 'province', 'size'] as const).map((group) =>
      either(
        shares,
        group,
        filter[group].map((value) => (value === NONE ? 'null' : value))
      )
    )
  ].reduce((product, part) => product * part, 1)

/** The pieces of a filter; refused where it asks for what is masked, or with its place where a rule is no rule. */
export const conditionsOf = (filter: CustomerFilter, asking: Asking, workspaceId: number): ListConditions => {
  refuseMasked(filter, asking)
  const { actor, today } = asking
  const base = sql`f.workspace_id = ${workspaceId} and f.state = ${filter.state}`
  const scope = scopeConditions(actor)
  const words = wordsCondition(filter.q, actor, workspaceId)
  const rule = ruleCondition(filter.rule, asking)
  const custom = customConditions(filter.custom, asking)
  const always = [base, ...scope, ...tagConditions(filter), ...words, ...rule, ...custom]
  const texts = ['grade', 'province', 'industry', 'size', 'source', 'sourceKind'] as const
  const { owner, due } = filter
  return {
    always: joinSql(always, ' and '),
    base,
    state: filter.state,
    isOneProvince: filter.province.length === 1,
    partOf: (shares) => partOf(filter, shares),
    reachOf: (shares) => either(shares, 'owner', actor.visibleOwners ?? []),
    scope: walkedScope(actor, scope),
    isOne: actor.visibleOwners?.length === 1,
    marks: markConditions(filter),
    isWide: words.length + rule.length + custom.length > 0,
    chosen: {
      ...(owner.length > 0 ? { owner: oneOf(sql`f.owner_id`, 'uuid', owner) } : {}),
      ...Object.fromEntries(
        texts.flatMap((group) => {
          const values: readonly string[] = filter[group]
          return values.length > 0 ? [[group, oneOf(groupColumns[group], 'text', values)] as const] : []
        })
      ),
      ...(due.length > 0 ? { due: anyOf(due.map((state) => dueConditions(today)[state])) } : {})
    }
  }
}

/** Of those whom a filter finds only these. */
export const amongThese = (conditions: ListConditions, ids: readonly string[]): ListConditions => ({
  ...conditions,
  isWide: true,
  always: sql`${conditions.always} and f.customer_id = any (${ids}::uuid[])`
})

/** All of them together. */
export const allOf = ({ always, chosen }: Pick<ListConditions, 'always' | 'chosen'>): Sql =>
  joinSql([always, ...Object.values(chosen)], ' and ')

/** A piece with `and` before it; nothing where there is none. */
export const andSql = (pieces: readonly Sql[]): Sql =>
  pieces.length === 0 ? emptySql : sql`and ${joinSql(pieces, ' and ')}`
