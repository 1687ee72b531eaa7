import { addDays, weekdayOf, type Day } from '#kernel/day'
import type { AmountFen } from '#kernel/money'
import type { Dice } from './dice.ts'
import type { Temper } from './make-customer.ts'
import { talks } from './talk.ts'

export type SampleOrder = Readonly<{
  orderedOn: Day
  amountFen: AmountFen
  profitFen: AmountFen
  productType: string
}>

export const sampleMethods = ['电话', '拜访', '视频', '邮件', '微信', '会议'] as const

export type SampleRecord = Readonly<{
  day: Day
  /** Minutes after midnight of the contact, and hours until it was written down. */
  minute: number
  recordedAfterHours: number
  method: (typeof sampleMethods)[number]
  content: string
  feedback: string | null
  answered: boolean
  replyHours: number | null
  stage: string
  nextAction: string
  nextOn: Day
}>

const DAYS = 182
const FEN = 100

const workdayAt = (day: Day): Day => {
  const weekday = weekdayOf(day)
  return weekday > 5 ? addDays(day, weekday - 8) : day
}

/** Orders of the last fourteen months: those who buy do so every two to five months. */
export const makeOrders = (dice: Dice, { orderYuan }: Temper, today: Day): readonly SampleOrder[] => {
  if (orderYuan === null) return []
  const orders: SampleOrder[] = []
  for (let back = dice.between(6, 70); back < 420; back += dice.between(60, 150)) {
    const amountFen = Math.round((orderYuan * dice.between(70, 130)) / 1000) * 10 * FEN
    orders.push({
      orderedOn: workdayAt(addDays(today, -back)),
      amountFen,
      profitFen: Math.round((amountFen * dice.between(12, 30)) / 100),
      productType: dice.pick(['设备', '设备', '软件', '服务', '备件'])
    })
  }
  return orders
}

/** Contacts of the last half year, growing closer the further one is. */
export const makeRecords = (dice: Dice, { stage }: Temper, today: Day): readonly SampleRecord[] => {
  const count = dice.between(1, 2 + stage * 2)
  const quiet = dice.chance(18) ? dice.between(35, 80) : dice.between(1, 20)
  const records: SampleRecord[] = []
  for (let at = 0; at < count; at += 1) {
    const back = Math.round(quiet + ((DAYS - quiet) * at) / count)
    const day = workdayAt(addDays(today, -back))
    const talk = talks[Math.max(0, stage - Math.floor((at * (stage + 1)) / count))] ?? talks[0]
    const answered = !dice.chance(stage === 0 ? 35 : 8)
    records.push({
      day,
      minute: dice.between(9 * 60, 17 * 60),
      recordedAfterHours: dice.chance(88) ? dice.between(1, 20) / 10 : dice.between(26, 50),
      method: dice.pick(sampleMethods),
      content: answered ? dice.pick(talk.content) : '电话未接通，已发微信说明来意。',
      feedback: answered ? dice.pick(talk.feedback) : null,
      answered,
      replyHours: answered ? dice.between(1, 40) : null,
      stage: talk.stage,
      nextAction: dice.pick(talk.next),
      nextOn: workdayAt(addDays(day, dice.between(5, 20)))
    })
  }
  return records
}
