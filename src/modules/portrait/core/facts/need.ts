import type { Day } from '#kernel/day'
import type { CustomerFile, DayPeriod } from '#contracts/customers'
import type { FactContext } from './fact-context.ts'
import type { FactValues } from './fact-values.ts'
import { anyTrue, greatest, union } from './lists.ts'
import { priorityOf } from './need-priority.ts'
import { comparableAmount } from './ranges.ts'
import { saysWhat, type ReadNeed } from './read-need.ts'

/** The day by which they want to buy: the end of the period, or its begin where it has no end. */
export const purchaseDay = (timeline: DayPeriod | null): Day | undefined =>
  timeline === null || timeline.vague ? undefined : (timeline.to ?? timeline.from ?? undefined)

const knownLists = (lists: readonly (readonly string[] | undefined)[]): readonly string[] | undefined => {
  const known = lists.filter((list) => list !== undefined)
  return known.length === 0 ? undefined : union(known)
}

const earliest = (days: readonly (Day | undefined)[]): Day | undefined =>
  days
    .filter((day) => day !== undefined)
    .sort()
    .at(0)

/**
 * A want is emerging where nothing of the kind was bought before (S4 新兴需求; the definition is ours): as stated, or
 * by the product types bought. Who bought something of an unknown type leaves it unknown, as does an unknown want.
 */
const isEmerging = (wants: readonly string[] | undefined, file: CustomerFile): boolean | undefined => {
  if (file.manualTags.some((tag) => tag.includes('新兴需求'))) return true
  if (wants === undefined || wants.length === 0) return undefined
  const { productTypes: bought, count, totalAmountFen, amount12mFen } = file.orders
  if (bought.length === 0 && ((count ?? 0) > 0 || (totalAmountFen ?? 0) > 0 || (amount12mFen ?? 0) > 0))
    return undefined
  return wants.some((want) => !bought.some((type) => type.includes(want) || want.includes(type)))
}

/** 需求特征: what hurts, what they want, by when and for how much. Facts of `need.*`. */
export const needFacts = (
  values: FactValues,
  file: CustomerFile,
  needs: readonly ReadNeed[],
  context: FactContext
): void => {
  const wants = knownLists(needs.map((need) => need.wants))
  const timelines = needs.map(({ need }) => need.timeline).filter((timeline) => timeline !== null)
  const purchaseBy = earliest(timelines.map(purchaseDay))
  const competitors = union(needs.map(({ need }) => need.competitors))
  values['need.known'] = needs.length === 0 ? undefined : needs.some(saysWhat)
  values['need.pains'] = knownLists(needs.map((need) => need.pains))
  values['need.wants'] = wants
  values['need.budget'] = needs
    .map(({ need }) => comparableAmount(need.budget))
    .find((range) => range !== undefined)
  values['need.purchaseBy'] = purchaseBy
  // Whether we know the time can always be told of a need; that it is vague only where somebody said something.
  values['need.purchasePeriodKnown'] = needs.length === 0 ? undefined : purchaseBy !== undefined
  values['need.purchasePeriodVague'] = timelines.length === 0 ? undefined : purchaseBy === undefined
  values['need.willingness'] = greatest(needs.map(({ need }) => need.willingness))
  values['need.urgency'] = greatest(needs.map((need) => need.urgency))
  values['need.importance'] = greatest(needs.map((need) => need.importance))
  values['need.threatensBusiness'] = anyTrue(needs.map((need) => need.threatensBusiness))
  values['need.priority'] = priorityOf(needs, context.playbook.needPriority)
  values['need.competitors'] = competitors.length === 0 ? undefined : competitors
  values['need.emerging'] = needs.length === 0 ? undefined : isEmerging(wants, file)
}
