import { createHash } from 'node:crypto'
import type { Day } from '#kernel/day'
import type { CustomerGrade } from '#contracts/grading'
import type { TagMark } from '#contracts/customers'
import { copyLines, copyRows, sql, trustedSql, type CopyColumns, type Transaction } from '#platform/database'
import { itemsSql, type Asked } from '../../facts/standing-facts.ts'
import { storedWords } from '../search/has-words.ts'
import { factsColumns } from './bulk-columns.ts'

const TABLE = 'in_decision'

/** What of a row of facts rules decide, with the day until which it stands. */
const decided: ReadonlySet<string> = new Set<keyof DecisionRow>([
  'grade',
  'computed_grade',
  'grade_provisional',
  'value_level',
  'potential_level',
  'strategy_id',
  'segment',
  'score_base',
  'score_need',
  'score_behaviour',
  'score_value',
  'customer_tags',
  'customer_grade',
  'facts_valid_until'
])
const decisionColumns: CopyColumns = factsColumns.filter(([name]) => decided.has(name))

/** Decisions as they stand in a row of facts. */
export type DecisionRow = Readonly<{
  grade: CustomerGrade | null
  computed_grade: CustomerGrade | null
  grade_provisional: boolean
  value_level: string | null
  potential_level: string | null
  strategy_id: string | null
  segment: string | null
  score_base: number
  score_need: number
  score_behaviour: number
  score_value: number
  customer_tags: readonly string[] | null
  customer_grade: string | null
  facts_valid_until: Day | null
}>

/** Decisions, and what of a customer's file is asked beside the facts. */
export type StandingRow = DecisionRow &
  Readonly<{
    id: string
    playbook_version: number
    customer_industry_code: string | null
    customer_industry_class: string | null
    manual_tags: readonly string[] | null
    tag_marks_said: readonly TagMark[] | null
    stated_size: string | null
  }>

const named = [
  ...new Set([
    'playbook_version',
    'customer_industry_code',
    'customer_industry_class',
    ...decisionColumns.map(([name]) => name)
  ])
]

/** What stands of some customers, with what rules ask of them; beside each its file is looked up by the key (`offset 0`). */
export const loadStanding = (
  transaction: Transaction,
  ids: readonly string[],
  { columns, items }: Asked
): Promise<readonly (StandingRow & Readonly<Record<string, unknown>>)[]> => {
  const { workspaceId } = transaction
  const asked = [...new Set([...named, ...columns.flatMap((column) => column.columns)])]
  const wanted = [
    ...asked.map((name) => `f.${name}`),
    ...[...items].map(([collection, facts]) => `${itemsSql(collection, facts)} as ${collection}`)
  ].join(', ')
  return transaction.rows<StandingRow & Readonly<Record<string, unknown>>>(
    sql`select f.customer_id as id, ${trustedSql(wanted)}, c.profile -> 'manualTags' as manual_tags,
               c.profile -> 'tagMarks' as tag_marks_said, c.profile ->> 'statedSize' as stated_size
          from customer_list f, lateral (select c.profile from customer c
                 where c.workspace_id = ${workspaceId} and c.id = f.customer_id offset 0) c
         where f.workspace_id = ${workspaceId} and f.customer_id = any (${ids}::uuid[])
         order by f.customer_id`,
    { prepare: `customers_standing_${createHash('sha1').update(wanted).digest('hex').slice(0, 16)}` }
  )
}

export type DecidedRow = DecisionRow &
  Readonly<{
    customer_id: string
    as_of: Day
    playbook_version: number
    /** Words of the search that go and come with the tags; null where the tags are the same. */
    lost: readonly string[] | null
    gained: readonly string[] | null
  }>

const columns: CopyColumns = [
  ['customer_id', 'uuid'],
  ...decisionColumns,
  ['as_of', 'date'],
  ['playbook_version', 'int'],
  ['lost', 'text[]'],
  ['gained', 'text[]']
]

const sets = [...decisionColumns.map(([name]) => name), 'as_of', 'playbook_version']
  .map((name) => `${name} = i.${name}`)
  .join(', ')

/** Writes decisions that are others than those that stand, and by which tags customers are found. */
export const saveDecisions = async (transaction: Transaction, rows: readonly DecidedRow[]): Promise<void> => {
  if (rows.length === 0) return
  const { workspaceId } = transaction
  await copyRows(transaction, [{ name: TABLE, columns, lines: copyLines(columns, rows) }])
  await transaction.run(
    sql`update customer_facts f set ${trustedSql(`${sets} from ${TABLE} i`)}
         where f.workspace_id = ${workspaceId} and f.customer_id = i.customer_id`,
    { prepare: 'customers_decided' }
  )
  if (rows.some(({ lost }) => lost !== null))
    await transaction.run(
      sql`update customer_search s
             set lexemes = ts_delete(s.lexemes, ${trustedSql(storedWords('s.workspace_id', 'i.lost'))})
                           || array_to_tsvector(${trustedSql(storedWords('s.workspace_id', 'i.gained'))})
            from ${trustedSql(TABLE)} i
           where s.workspace_id = ${workspaceId} and s.customer_id = i.customer_id and i.lost is not null`,
      { prepare: 'customers_decided_search' }
    )
}
