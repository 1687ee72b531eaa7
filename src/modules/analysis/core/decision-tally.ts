import type { AnalysisSummary } from '../contract.ts'
import { countedRows, createCounter, orderedRows, type Counts } from './counter.ts'
import type { Examined } from './examined.ts'

type DecisionSummary = Pick<
  AnalysisSummary,
  'grades' | 'provisionalGrades' | 'matrix' | 'strategies' | 'followUps' | 'scores' | 'tags'
>

const grades = ['A', 'B', 'C', 'none']
const dimensions = ['base', 'need', 'behaviour', 'value'] as const
const MAX_DAYS = 60
const MAX_TAGS = 200

type Place = Readonly<{ namespace: string; dimension: string }>

export type DecisionPart = Readonly<{
  customers: number
  provisional: number
  overdue: number
  sums: Readonly<Record<(typeof dimensions)[number], number>>
  byGrade: Counts
  matrix: Counts
  strategies: Counts
  tags: Counts
  places: readonly (readonly [string, Place])[]
  days: Counts
}>

type TagRow = DecisionSummary['tags'][number]

/** The most frequent tags, and of each rarer namespace of the playbook its most frequent one: none goes unmentioned. */
const foremostTags = (rows: readonly TagRow[]): TagRow[] => {
  const shown = rows.slice(0, MAX_TAGS)
  const mentioned = new Set(shown.map(({ namespace }) => namespace))
  for (const row of rows.slice(MAX_TAGS)) {
    if (row.dimension === 'own' || mentioned.has(row.namespace)) continue
    mentioned.add(row.namespace)
    shown.push(row)
  }
  return shown
}

/** What was decided: grades, value × potential, strategies, tags, mean scores and the days of the next follow-ups. */
export const createDecisionTally = () => {
  const byGrade = createCounter()
  const matrix = createCounter()
  const strategies = createCounter()
  const tags = createCounter(20_000)
  const places = new Map<string, Place>()
  const days = createCounter()
  const sums = { base: 0, need: 0, behaviour: 0, value: 0 }
  let [customers, provisional, overdue] = [0, 0, 0]
  const addPlace = (tag: string, place: Place): void => {
    if (!places.has(tag) && places.size < 40_000) places.set(tag, place)
  }
  return {
    add: ({ grade, strategy, followUp, portrait }: Examined): void => {
      customers++
      byGrade.add(grade.grade ?? 'none')
      if (grade.provisional) provisional++
      matrix.add(`${grade.value ?? 'unknown'} ${grade.potential.level ?? 'unknown'}`)
      if (strategy) strategies.add(strategy.name)
      days.add(followUp.on)
      if (followUp.overdue) overdue++
      for (const dimension of dimensions) sums[dimension] += portrait.scores[dimension].score
      for (const { tag, namespace, dimension } of portrait.tags) {
        tags.add(tag)
        addPlace(tag, { namespace, dimension })
      }
    },
    take: (): DecisionPart => {
      const part = {
        customers,
        provisional,
        overdue,
        sums: { ...sums },
        byGrade: byGrade.take(),
        matrix: matrix.take(),
        strategies: strategies.take(),
        tags: tags.take(),
        places: [...places],
        days: days.take()
      }
      ;[customers, provisional, overdue] = [0, 0, 0]
      for (const dimension of dimensions) sums[dimension] = 0
      places.clear()
      return part
    },
    join: (part: DecisionPart): void => {
      customers += part.customers
      provisional += part.provisional
      overdue += part.overdue
      for (const dimension of dimensions) sums[dimension] += part.sums[dimension]
      byGrade.join(part.byGrade)
      matrix.join(part.matrix)
      strategies.join(part.strategies)
      tags.join(part.tags)
      for (const [tag, place] of part.places) addPlace(tag, place)
      days.join(part.days)
    },
    result: (gradeName: (grade: string) => string): DecisionSummary => {
      const mean = (sum: number): number => (customers === 0 ? 0 : Math.round((10 * sum) / customers) / 10)
      return {
        grades: orderedRows(byGrade, grades, customers, gradeName),
        provisionalGrades: provisional,
        matrix: matrix.entries().map(([key, count]) => {
          const [value = '', potential = ''] = key.split(' ')
          return { value, potential, count }
        }),
        strategies: countedRows(strategies, customers),
        tags: foremostTags(
          countedRows(tags, customers, undefined, Infinity).map((row) => ({
            ...row,
            namespace: places.get(row.key)?.namespace ?? '',
            dimension: places.get(row.key)?.dimension ?? 'own'
          }))
        ),
        scores: {
          base: mean(sums.base),
          need: mean(sums.need),
          behaviour: mean(sums.behaviour),
          value: mean(sums.value)
        },
        followUps: {
          overdue,
          byDay: [...days.entries()]
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .slice(0, MAX_DAYS)
            .map(([on, count]) => ({ on, count }))
        }
      }
    }
  }
}
