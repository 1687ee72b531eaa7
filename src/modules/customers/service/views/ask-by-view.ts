import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import type { Day } from '#kernel/day'
import type { PlaybookDocument } from '#contracts/playbook'
import { translate, type Language } from '#lang'
import { isMasked } from '#modules/identity'
import { customerFilterSchema, ME, sortSchema, type CustomerFilter, type ViewFilter } from '../../contract.ts'
import { maskedQuestion, type Asking } from '../../io/list/asking.ts'
import { conditionsOf } from '../../io/list/conditions.ts'
import { orderOf } from '../../io/list/order.ts'
import { hiddenFactsOf } from '../../masking/hidden-facts.ts'

/** The filter as this reader asks it: 负责人 me is he himself. */
export const filterFor = (
  { memberId }: Pick<Actor, 'memberId'>,
  { owner, ...filter }: ViewFilter
): Readonly<Record<string, unknown>> => ({
  ...filter,
  ...(Array.isArray(owner) ? { owner: owner.map((one) => (one === ME ? memberId : one)) } : {})
})

/** What narrows of a filter, as it is kept. */
export const keptFilter = (
  filter: Readonly<Partial<Record<keyof CustomerFilter, string | readonly string[] | undefined>>>
): ViewFilter =>
  Object.fromEntries(
    Object.entries(filter).filter(
      ([name, value]) => value !== undefined && value.length > 0 && !(name === 'state' && value === 'active')
    )
  )

export type ViewAsker = Readonly<{ actor: Actor; today: Day; language: Language; playbook: PlaybookDocument }>

/**
 * Why a reader cannot ask by a view, as a sentence in his language, or null: `没有名为“guarantee”的自定义字段` where the
 * playbook has lost a fact since, `这个字段对你是隐藏的…` where he may not see what it asks for. Nothing is looked up.
 */
export const problemOfView = (
  { filter, sort }: Readonly<{ filter: ViewFilter; sort: string }>,
  { actor, today, language, playbook }: ViewAsker
): string | null => {
  const asked = customerFilterSchema.safeParse(filterFor(actor, filter))
  const order = sortSchema.safeParse(sort)
  if (!asked.success || !order.success) return translate(language, { code: 'views.outdated', params: {} })
  const asking: Asking = { actor, today, hidden: hiddenFactsOf(playbook, actor), playbook }
  try {
    conditionsOf(asked.data, asking, actor.workspaceId)
    if (orderOf(order.data, null, asking).by === 'amount' && isMasked(actor, 'orderAmount'))
      throw maskedQuestion('sort')
    return null
  } catch (error) {
    if (error instanceof AppError) return translate(language, error)
    throw error
  }
}
