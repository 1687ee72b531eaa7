import { addDays, weekdayOf } from '#kernel/day'
import type { Actor } from '#kernel/actor'
import type { Moment } from '#modules/customers'
import type { Transaction } from '#platform/database'
import type { Today, TodayStep } from '../contract.ts'
import { findRhythm, listSteps, listUnplanned, type Whose } from '../io/store/today.ts'

/** As many as one works through in a day; the counts tell of the rest. */
const SHOWN = 60
const DAYS_OF_WEEK = 7

const shareOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((1000 * part) / whole) / 1000

const stepOf = (row: TodayStep): TodayStep => ({
  stepId: row.stepId,
  customerId: row.customerId,
  customer: row.customer,
  grade: row.grade,
  dueOn: row.dueOn,
  method: row.method,
  goal: row.goal,
  material: row.material,
  assignee: row.assignee
})

/** 今日 (FUP-5, FUP-9): what to do now in order, and the rhythm; three statements, however many customers there are. */
export const getToday = async (
  transaction: Transaction,
  actor: Actor,
  whose: Whose,
  { now, today }: Moment
): Promise<Today> => {
  const weekStart = addDays(today, 1 - weekdayOf(today))
  const weekEnd = addDays(weekStart, DAYS_OF_WEEK - 1)
  const steps = await listSteps(transaction, actor, whose, {
    today,
    until: addDays(today, DAYS_OF_WEEK),
    limit: SHOWN
  })
  const unplanned = await listUnplanned(transaction, actor, whose, SHOWN)
  const rhythm = await findRhythm(transaction, actor, whose, { now, today, weekStart, weekEnd })
  const inSection = (wanted: (typeof steps)[number]['section']): TodayStep[] =>
    steps.filter(({ section }) => section === wanted).map(stepOf)
  const countOf = (wanted: (typeof steps)[number]['section']): number =>
    steps.find(({ section }) => section === wanted)?.total ?? 0
  return {
    today,
    overdue: inSection('overdue'),
    dueToday: inSection('dueToday'),
    soon: inSection('soon'),
    unplanned: unplanned.map((row) => ({ ...row })),
    counts: {
      overdue: countOf('overdue'),
      dueToday: countOf('dueToday'),
      soon: countOf('soon'),
      unplanned: rhythm.active - rhythm.planned,
      unowned: rhythm.unowned
    },
    rhythm: {
      records30d: rhythm.records,
      within24h: shareOf(rhythm.within24h, rhythm.records),
      firstInTime: shareOf(rhythm.firstInTime, rhythm.newCustomers),
      planned: shareOf(rhythm.planned, rhythm.active),
      weekDone: rhythm.weekDone,
      weekTotal: rhythm.weekTotal
    }
  }
}
