import { z } from 'zod'

/** 今日: what to do now, in order (FUP-5), and the rhythm of whoever looks (FUP-9). */
const person = z.strictObject({ id: z.uuid(), name: z.string() })
const share = z.number().min(0).max(1).nullable()
const count = z.number().int().min(0)

export const todayQuerySchema = z.strictObject({
  /** One's own work, or that of all whose customers one reaches. */
  whose: z.enum(['mine', 'team']).default('mine')
})

export const todayStepSchema = z.strictObject({
  stepId: z.uuid(),
  customerId: z.uuid(),
  customer: z.string().nullable(),
  grade: z.enum(['A', 'B', 'C']).nullable(),
  dueOn: z.string(),
  method: z.string().nullable(),
  goal: z.string(),
  material: z.string().nullable(),
  assignee: person.nullable()
})
export type TodayStep = z.infer<typeof todayStepSchema>

export const todaySchema = z.strictObject({
  today: z.string(),
  /** The first of each, the most urgent first; how many there are stands in `counts`. */
  overdue: z.array(todayStepSchema),
  dueToday: z.array(todayStepSchema),
  /** Within seven days. */
  soon: z.array(todayStepSchema),
  /** Active customers without any next step: a defect of their owner's list. */
  unplanned: z.array(
    z.strictObject({
      customerId: z.uuid(),
      customer: z.string().nullable(),
      grade: z.enum(['A', 'B', 'C']).nullable(),
      owner: person.nullable()
    })
  ),
  /** `unowned`: active customers that are nobody's; what is to do with them stands in no section until they are given to somebody. */
  counts: z.strictObject({ overdue: count, dueToday: count, soon: count, unplanned: count, unowned: count }),
  /** Of the last 30 days and this week; a share is null where there is nothing to take it of. */
  rhythm: z.strictObject({
    records30d: count,
    /** Written down within 24 hours of the contact. */
    within24h: share,
    /** New customers of the last 30 days whose first contact came by its planned day. */
    firstInTime: share,
    /** Active customers with a next step. */
    planned: share,
    weekDone: count,
    weekTotal: count
  })
})
export type Today = z.infer<typeof todaySchema>
