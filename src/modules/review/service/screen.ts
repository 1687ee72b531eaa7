import type { CustomerAnalysis } from '#contracts/analysis'
import type { CustomerPage } from '#contracts/customers'
import type { PlaybookDocument } from '#contracts/playbook'
import type { Day } from '#kernel/day'
import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import type { Language } from '#lang'
import { calledNow, cycleDays, isLight, whatToAsk } from '#core/review'
import { getCustomerPage, type Moment } from '#modules/customers'
import { playbookOf } from '#modules/playbook'
import type { Transaction } from '#platform/database'
import { dayInZone } from '#platform/http'
import type { Asked, PastReviews, ReviewKind, ReviewScreen, ReviewTrigger } from '../contract.ts'
import { findStanding, listReviews, type Standing } from '../io/store/reviews.ts'
import { listTriggers, type OpenTrigger } from '../io/store/triggers.ts'

/** Everything that a review of one customer stands on, as somebody may see it. */
export type AtHand = Readonly<{
  page: CustomerPage<CustomerAnalysis>
  playbook: PlaybookDocument
  standing: Standing
  triggers: readonly OpenTrigger[]
  kind: ReviewKind
  asked: readonly Asked[]
}>

const noTimeline = (): Promise<readonly never[]> => Promise.resolve([])

/** Examines a customer for its review; unknown and out of reach are not found, as on its page. */
export const loadAtHand = async (
  transaction: Transaction,
  actor: Actor,
  id: string,
  moment: Moment,
  language: Language
): Promise<AtHand> => {
  const page = await getCustomerPage(transaction, actor, id, moment, { language, timelineOf: noTimeline })
  const playbook = await playbookOf(transaction)
  const standing = await findStanding(transaction, id)
  if (standing === null || page.state !== 'active') throw new AppError('conflict', 'review.notActive')
  const triggers = (await listTriggers(transaction, id)).map((trigger) => ({
    ...trigger,
    kind: calledNow(playbook.refresh, trigger)
  }))
  const dayOf = (instant: string): Day => dayInZone(new Date(instant), actor.timeZone)
  const facts = {
    lastContactOn: standing.last_contact_on,
    arrivedOn: dayOf(page.createdAt),
    lightOn: standing.light_on
  }
  const light = triggers.length === 0 && isLight(facts, playbook.refresh, moment.today)
  const weights = new Map<string, number>(playbook.fields.map(({ key, weight }) => [key, weight]))
  const asked = whatToAsk(
    { ...page, tags: page.analysis.portrait.tags },
    {
      today: moment.today,
      isHigh: standing.is_high,
      cycles: playbook.refresh,
      light,
      triggers,
      unknown: standing.unknown ?? {},
      weightOf: (field) => weights.get(field) ?? 0,
      dayOf
    }
  )
  return { page, playbook, standing, triggers, kind: light ? 'light' : 'full', asked }
}

const triggerOf = ({
  id,
  kind,
  origin,
  quote,
  fields,
  by,
  raised_at,
  due_at
}: OpenTrigger): ReviewTrigger => ({
  id,
  kind,
  origin,
  quote,
  fields: [...fields],
  by,
  raisedAt: raised_at.toISOString(),
  dueAt: due_at.toISOString()
})

/** The review of one customer: only what may have changed, with what stands there and since when. */
export const getScreen = async (
  transaction: Transaction,
  actor: Actor,
  id: string,
  moment: Moment,
  language: Language
): Promise<ReviewScreen> => {
  const { page, playbook, standing, triggers, kind, asked } = await loadAtHand(
    transaction,
    actor,
    id,
    moment,
    language
  )
  return {
    customerId: id,
    customer: page.name,
    grade: page.gradeInForce,
    owner: page.owner,
    now: moment.now.toISOString(),
    kind,
    dueOn: standing.due_on,
    cycleDays: cycleDays(standing.is_high, playbook.refresh),
    reviewedAt: standing.reviewed_at?.toISOString() ?? null,
    lastContactOn: standing.last_contact_on,
    triggers: triggers.map(triggerOf),
    asked: [...asked],
    triggerKinds: playbook.refresh.triggers.map(({ name }) => name),
    canWrite: page.can.write
  }
}

/** Past reviews of a customer in reach. */
export const getPastReviews = async (
  transaction: Transaction,
  actor: Actor,
  id: string,
  moment: Moment,
  language: Language
): Promise<PastReviews> => {
  await getCustomerPage(transaction, actor, id, moment, { language, timelineOf: noTimeline })
  const past = await listReviews(transaction, id)
  return { reviews: past.map(({ at, ...review }) => ({ ...review, at: at.toISOString() })) }
}
