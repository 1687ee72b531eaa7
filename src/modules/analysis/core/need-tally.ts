import { listOf, numberOf } from '#core/portrait'
import type { AnalysisSummary } from '../contract.ts'
import { countedRows, createCounter, orderedRows, type Counts } from './counter.ts'
import type { Examined } from './examined.ts'

type NeedSummary = Pick<AnalysisSummary, 'needPriorities' | 'needMatrix' | 'wants'>

export type NeedPart = Readonly<{ customers: number; byPriority: Counts; matrix: Counts; wants: Counts }>

const priorities = ['P0', 'P1', 'P2', 'none']

/** Needs over all customers: priorities, the matrix of urgency and importance, and what is wanted. */
export const createNeedTally = () => {
  const byPriority = createCounter()
  const matrix = createCounter()
  const wants = createCounter()
  let customers = 0
  return {
    add: ({ need, facts }: Examined): void => {
      customers++
      byPriority.add(need.priority ?? 'none')
      const urgency = numberOf(facts.values['need.urgency'])
      const importance = numberOf(facts.values['need.importance'])
      if (urgency !== undefined && importance !== undefined) matrix.add(`${urgency} ${importance}`)
      for (const want of listOf(facts.values['need.wants']) ?? []) wants.add(want)
    },
    take: (): NeedPart => {
      const part = { customers, byPriority: byPriority.take(), matrix: matrix.take(), wants: wants.take() }
      customers = 0
      return part
    },
    join: (part: NeedPart): void => {
      customers += part.customers
      byPriority.join(part.byPriority)
      matrix.join(part.matrix)
      wants.join(part.wants)
    },
    result: (priorityName: (priority: string) => string): NeedSummary => ({
      needPriorities: orderedRows(byPriority, priorities, customers, priorityName),
      needMatrix: matrix.entries().map(([key, count]) => {
        const [urgency = 0, importance = 0] = key.split(' ').map(Number)
        return { urgency, importance, count }
      }),
      wants: countedRows(wants, customers)
    })
  }
}
