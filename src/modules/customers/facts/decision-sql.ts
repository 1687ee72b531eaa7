import type { Day } from '#kernel/day'
import type { PlaybookDocument } from '#contracts/playbook'
import { catalogueOf, compileRule, isSameDocument } from '#core/playbook'
import { toSql, type SqlMapping } from '#lib/rules'
import { joinSql, numberedSql, sql, trustedSql, type Sql } from '#platform/database'
import { factsAt, isUnsaid } from './reached.ts'

/** Where the decisions lie that others follow from: the stored ones, or those of a playbook that is not in force yet. */
export type Decisions = Readonly<{ tags: string; grade: string }>
export const storedDecisions: Decisions = { tags: 'f.customer_tags', grade: 'f.customer_grade' }

const mappingOf = (stage: Parameters<typeof factsAt>[0], { tags, grade }: Decisions): SqlMapping => {
  const mapping = factsAt(stage)
  const decided = {
    ...(stage === 'stated' ? {} : { 'customer.tags': tags }),
    ...(stage === 'graded' ? { 'customer.grade': grade } : {})
  }
  return { ...mapping, columns: { ...mapping.columns, ...decided } }
}

type Asking = Readonly<{ playbook: PlaybookDocument; mapping: SqlMapping; asOf: Day }>

const verdict = (when: unknown, { playbook, mapping, asOf }: Asking): Sql => {
  const { text, values } = toSql(compileRule(when, catalogueOf(playbook)).condition, mapping, { asOf })
  return numberedSql(text, values)
}

/** The result of the first rule that holds, as the playbook reads its lists. */
const firstThatHolds = (rules: readonly Readonly<{ when: unknown; gives: string }>[], asking: Asking): Sql =>
  rules.length === 0
    ? trustedSql('null::text')
    : sql`case ${joinSql(
        rules.map(({ when, gives }) => sql`when ${verdict(when, asking)} then ${gives}::text`),
        ' '
      )} end`

/** The grade that a playbook's rules give. */
export const gradeSql = (playbook: PlaybookDocument, decisions: Decisions, asOf: Day): Sql =>
  firstThatHolds(
    playbook.grades.rules.map(({ grade, when }) => ({ when, gives: grade })),
    { playbook, mapping: mappingOf('tagged', decisions), asOf }
  )

/** The strategy that matches; a size that is left open counts as unknown. */
export const strategySql = (playbook: PlaybookDocument, decisions: Decisions, asOf: Day): Sql =>
  firstThatHolds(
    playbook.strategies.map(({ id, when }) => ({ when, gives: id })),
    { playbook, mapping: mappingOf('graded', decisions), asOf }
  )

type TagRule = PlaybookDocument['tags']['rules'][number]

/** Namespaces of rules that one playbook has otherwise than the other. */
const touchedNamespaces = (before: PlaybookDocument, after: PlaybookDocument): ReadonlySet<string> => {
  const only = (rules: readonly TagRule[], others: readonly TagRule[]): readonly string[] =>
    rules
      .filter((rule) => !others.some((other) => isSameDocument(rule, other)))
      .map(({ namespace }) => namespace)
  const [old, fresh] = [before.tags.rules, after.tags.rules]
  return new Set([...only(old, fresh), ...only(fresh, old)])
}

const tagSql = (rule: TagRule, asking: Asking): Sql | null => {
  const holds = verdict(rule.when, asking)
  if (typeof rule.value === 'string')
    return sql`when ${holds} then ${`${rule.namespace}-${rule.value}`}::text`
  const place = asking.mapping.columns[rule.value.from]
  // Lists and ranges are many tags, or written in words.
  if (typeof place !== 'string' || !TEXTS.has(rule.value.from)) return null
  return sql`when ${holds} and ${trustedSql(place)} <> '' then ${`${rule.namespace}-`}::text || ${trustedSql(place)}`
}

const TEXTS: ReadonlySet<string> = new Set(['customer.size', 'customer.industryClass', 'interactions.stage'])

/** The tags of some namespaces by a playbook's rules, as an array; null where they cannot be said. */
const tagsSql = (
  playbook: PlaybookDocument,
  namespaces: ReadonlySet<string>,
  unsaid: ReadonlySet<string>,
  asOf: Day
): Sql | null => {
  const { tags } = playbook
  const asking = { playbook, mapping: mappingOf('stated', storedDecisions), asOf }
  const elements: Sql[] = []
  for (const namespace of namespaces) {
    const rules = tags.rules.filter((rule) => rule.namespace === namespace && !unsaid.has(rule.id))
    const cases = rules.map((rule) => tagSql(rule, asking))
    if (cases.includes(null)) return null
    const said = cases.filter((one) => one !== null)
    const isSingle = tags.namespaces.find(({ name }) => name === namespace)?.single ?? false
    if (said.length === 0) continue
    if (isSingle) elements.push(sql`case ${joinSql(said, ' ')} end`)
    else elements.push(...said.map((one) => sql`case ${one} end`))
  }
  return sql`array_remove(array[${joinSql(elements, ', ')}]::text[], null)`
}

/** Rules that say the same in both but cannot be said in SQL: they give nobody another tag. */
const unsaidIn = (before: PlaybookDocument, after: PlaybookDocument): ReadonlySet<string> =>
  new Set(
    before.tags.rules
      .filter(({ value }) => typeof value !== 'string' && !TEXTS.has(value.from))
      .filter((rule) => after.tags.rules.some((other) => isSameDocument(rule, other)))
      .map(({ id }) => id)
  )

/** Whether all rules that decide ask for what rows of facts have: fields that a team defined itself are not there. */
export const isSayable = (playbook: PlaybookDocument): boolean => {
  const { grades, strategies, tags } = playbook
  return [
    ...grades.rules.map(({ when }) => ({ when, stage: 'tagged' as const })),
    ...strategies.map(({ when }) => ({ when, stage: 'graded' as const })),
    ...tags.rules.map(({ when }) => ({ when, stage: 'stated' as const }))
  ].every(({ when, stage }) => !isUnsaid(compileRule(when, catalogueOf(playbook)).condition, stage))
}

/** Tags of the rules that an edit touches, by the one playbook and the other; null where they cannot be said. */
export const editedTagsSql = (
  before: PlaybookDocument,
  after: PlaybookDocument,
  asOf: Day
): Readonly<{ old: Sql; fresh: Sql }> | null => {
  const namespaces = touchedNamespaces(before, after)
  const unsaid = unsaidIn(before, after)
  const [old, fresh] = [tagsSql(before, namespaces, unsaid, asOf), tagsSql(after, namespaces, unsaid, asOf)]
  return old && fresh ? { old, fresh } : null
}
