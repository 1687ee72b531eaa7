import type { Day } from '#kernel/day'
import type { FactValue } from '#lib/rules'
import { customJson } from './custom-json.ts'
import { factColumns } from './fact-columns.ts'
import { indexableName, indexableTags } from './indexable.ts'
import type { Concluded } from './examine.ts'
import type { CustomerState } from '../contract.ts'

/** What a row of `customer_facts` tells beside the facts of the catalogue. */
export type FactsMeta = Readonly<{
  id: string
  state: CustomerState
  ownerId: string | null
  /** The grade in force before; a first one takes effect at once, later ones are set by regrading. */
  gradeInForce: 'A' | 'B' | 'C' | null
  nextFollowUpOn: Day | null
  createdAt: string
  updatedAt: string
  asOf: Day
  playbookVersion: number
}>

/** What stands in `customer_facts` beside the facts, with its types. */
export const factsMetaColumns = [
  ['customer_id', 'uuid'],
  ['state', 'text'],
  ['name', 'text'],
  ['owner_id', 'uuid'],
  ['grade', 'text'],
  ['computed_grade', 'text'],
  ['grade_provisional', 'boolean'],
  ['value_level', 'text'],
  ['potential_level', 'text'],
  ['strategy_id', 'text'],
  ['segment', 'text'],
  ['score_base', 'double precision'],
  ['score_need', 'double precision'],
  ['score_behaviour', 'double precision'],
  ['score_value', 'double precision'],
  ['findings', 'int'],
  ['next_follow_up_on', 'date'],
  ['created_at', 'timestamptz'],
  ['updated_at', 'timestamptz'],
  ['as_of', 'date'],
  ['facts_valid_until', 'date'],
  ['playbook_version', 'int'],
  ['custom', 'jsonb']
] as const

/** Every column of `customer_facts` but the workspace, in one order. */
export const factsRowColumns: readonly string[] = [
  ...factsMetaColumns.map(([name]) => name),
  ...factColumns.flatMap(({ columns }) => columns)
]

/** Whole numbers in columns of whole numbers: the middle of a range of amounts may be half a 分. */
const whole = (value: number | null): number | null => (value === null ? null : Math.round(value))

const cellOf = (type: string, value: FactValue): unknown =>
  type === 'amount' && typeof value === 'number' ? Math.round(value) : value

/** The row of `customer_facts` of an examined customer, by column. */
export const factsRow = (
  { file, examined, findings, validUntil }: Concluded,
  meta: FactsMeta
): Readonly<Record<string, unknown>> => {
  const { facts, portrait, grade, strategy, segment } = examined
  const row: Record<string, unknown> = {
    customer_id: meta.id,
    state: meta.state,
    name: indexableName(file.name ?? file.shortName),
    owner_id: meta.ownerId,
    grade: meta.gradeInForce ?? grade.grade,
    computed_grade: grade.grade,
    grade_provisional: grade.provisional,
    value_level: grade.value,
    potential_level: grade.potential.level,
    strategy_id: strategy?.id ?? null,
    segment: segment.label === '' ? null : segment.label,
    score_base: portrait.scores.base.score,
    score_need: portrait.scores.need.score,
    score_behaviour: portrait.scores.behaviour.score,
    score_value: portrait.scores.value.score,
    findings: findings.filter(({ severity }) => severity !== 'info').length,
    next_follow_up_on: meta.state === 'active' ? meta.nextFollowUpOn : null,
    created_at: meta.createdAt,
    updated_at: meta.updatedAt,
    as_of: meta.asOf,
    facts_valid_until: validUntil,
    playbook_version: meta.playbookVersion,
    custom: customJson(facts)
  }
  // A column that is left out is null: half of them are, and their names would be most of what is sent.
  for (const { fact, type, columns } of factColumns) {
    const value = facts.values[fact]
    if (value === undefined || value === null) continue
    const [column = '', end] = columns
    if (end === undefined) row[column] = cellOf(type, value)
    else if (typeof value === 'object' && 'min' in value) {
      row[column] = whole(value.min)
      row[end] = whole(value.max)
    }
  }
  const tags = facts.values['customer.tags']
  if (Array.isArray(tags)) row['customer_tags'] = indexableTags(tags)
  return row
}
