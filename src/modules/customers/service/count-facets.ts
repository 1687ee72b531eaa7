import type { Actor } from '#kernel/actor'
import { placeNameOf } from '#lib/china'
import { translate, type Language } from '#lang'
import { isMasked } from '#modules/identity'
import { customFactOf, customFieldsOf, customLabelOf, showCustomValue } from '#core/playbook'
import type { CustomFieldDefinition } from '#contracts/playbook'
import { playbookOf } from '#modules/playbook'
import type { Transaction } from '#platform/database'
import { countCustom, type CustomCount } from '../io/facets/count-custom.ts'
import {
  facetGroups,
  NONE,
  type CustomerCountQuery,
  type FacetCounts,
  type FacetGroup,
  type FacetValue
} from '../contract.ts'
import { countGroups, SAMPLE_SHARE, type GroupRow } from '../io/facets/count-groups.ts'
import { EXACT_UP_TO, fewnessOf, withinMs } from '../io/facets/count-rows.ts'
import type { Asking } from '../io/list/asking.ts'
import { conditionsOf } from '../io/list/conditions.ts'
import { namesOfMembers } from '../io/store/members.ts'
import { EXACT_MS } from './count-customers.ts'
import { askingOf } from './list-customers.ts'
import type { Moment } from './moment.ts'

/** Of the 150 ms of a first answer, what exact figures may take: where that is not enough the sample is told. */
const FIRST_EXACT_MS = 100

const dueOrder = ['overdue', 'today', 'week', 'later', NONE]

/** The most first, what is not known after others of as many. */
const byCount = (a: FacetValue, b: FacetValue): number =>
  b.count - a.count || Number(a.value === NONE) - Number(b.value === NONE) || (a.value < b.value ? -1 : 1)

type Counted = Readonly<{ rows: readonly GroupRow[]; exact: boolean }>

const totalOf = (rows: readonly GroupRow[]): number => rows.find(({ grp }) => grp === 'total')?.count ?? 0

const labelOf = (
  group: FacetGroup,
  value: string,
  names: ReadonlyMap<string, string>,
  language: Language
): string => {
  if (group === 'due') return translate(language, { code: `customers.due.${value}`, params: {} })
  if (value === NONE) return translate(language, { code: `customers.unknown.${group}`, params: {} })
  if (group === 'owner') return names.get(value) ?? value
  return group === 'province' ? (placeNameOf(value) ?? value) : value
}

const answerOf = (
  { rows, exact }: Counted,
  groups: readonly FacetGroup[],
  { hidden }: Asking,
  names: ReadonlyMap<string, string>,
  language: Language
): Omit<FacetCounts, 'custom'> => {
  const told = (count: number): number => (exact ? count : count * SAMPLE_SHARE)
  const valuesOf = (group: FacetGroup): readonly FacetValue[] => {
    const values = rows
      .filter(({ grp, value }) => grp === group && !(group === 'tag' && hidden.isHiddenTag(value ?? '')))
      .map(({ value, count }) => {
        const key = value ?? NONE
        return { value: key, label: labelOf(group, key, names, language), count: told(count) }
      })
    return group === 'due'
      ? values.sort((a, b) => dueOrder.indexOf(a.value) - dueOrder.indexOf(b.value))
      : values.sort(byCount)
  }
  return {
    total: { count: told(totalOf(rows)), exact },
    exact,
    // Groups that are hidden from the reader have no values.
    groups: Object.fromEntries(
      facetGroups.map((group) => [group, groups.includes(group) ? [...valuesOf(group)] : []])
    ) as FacetCounts['groups']
  }
}

/** Fields of the team's own that one chooses by. */
const choicesOf = ({ playbook, hidden }: Asking): readonly CustomFieldDefinition[] =>
  (playbook === null ? [] : customFieldsOf(playbook, 'customer')).filter(
    (field) =>
      !field.retired &&
      !hidden.facts.has(customFactOf(field)) &&
      (field.type === 'select' || field.type === 'multiSelect' || field.type === 'boolean')
  )

const customAnswer = (
  fields: readonly CustomFieldDefinition[],
  counts: readonly CustomCount[],
  language: Language,
  exact: boolean
): FacetCounts['custom'] =>
  fields.map((field) => ({
    key: field.key,
    label: customLabelOf(field, language),
    values: counts
      .filter(({ key }) => key === field.key)
      .map(({ value, count }) => {
        const text = showCustomValue(field, value)
        return { value: text, label: text, count: exact ? count : count * SAMPLE_SHARE }
      })
      .sort(byCount)
  }))

/**
 * How many customers each choice of the filter bar has: exact up to 50,000 hits, above at once from one in sixteen, and
 * exact when asked again, for as long as that may take.
 */
export const countFacets = async (
  transaction: Transaction,
  actor: Actor,
  { exact, ...filter }: CustomerCountQuery,
  moment: Pick<Moment, 'today'>,
  language: Language
): Promise<FacetCounts> => {
  const playbook = await playbookOf(transaction)
  const asking: Asking = { ...(await askingOf(transaction, actor, moment, filter)), playbook }
  const conditions = conditionsOf(filter, asking, transaction.workspaceId)
  const groups = facetGroups.filter((group) => group !== 'size' || !isMasked(actor, 'revenue'))
  const count = (sampled: boolean): Promise<readonly GroupRow[]> =>
    countGroups(transaction, conditions, moment.today, groups, sampled)

  const counted = async (): Promise<Counted> => {
    if (exact === '1') {
      const all = await withinMs(transaction, EXACT_MS, () => count(false))
      return all === null ? { rows: await count(true), exact: false } : { rows: all, exact: true }
    }
    // Every row that a group may count is looked at, so those decide, not only the hits.
    const few = await fewnessOf(transaction, { always: conditions.always, chosen: {} })
    // Where they may well be more than is expected the sample comes first: exact figures that are not ready in time would be
    // waited for in vain.
    const sample = few === 'surely' ? null : await count(true)
    const isFew = few !== 'no' && totalOf(sample ?? []) * SAMPLE_SHARE <= EXACT_UP_TO
    const all = isFew ? await withinMs(transaction, FIRST_EXACT_MS, () => count(false)) : null
    return all === null ? { rows: sample ?? (await count(true)), exact: false } : { rows: all, exact: true }
  }
  const result = await counted()
  const fields = choicesOf(asking)
  const custom = await countCustom(transaction, conditions, fields, !result.exact)
  const owners = result.rows.flatMap(({ grp, value }) => (grp === 'owner' && value !== null ? [value] : []))
  const names = owners.length === 0 ? new Map() : await namesOfMembers(transaction, owners)
  return {
    ...answerOf(result, groups, asking, names, language),
    custom: customAnswer(fields, custom, language, result.exact)
  }
}
