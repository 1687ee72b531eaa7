import type { CustomerFile, InteractionSummary } from '#contracts/customers'
import type { Reading } from '../reading.ts'

export type ContactHistory = Pick<CustomerFile, 'interactions' | 'source'>

const HOURS = /(\d+(?:\.\d+)?)\s*(?:个)?\s*(?:小时|h\b|hours?)/i
const DAYS = /(\d+(?:\.\d+)?)\s*(?:个)?\s*(?:天|日|d\b|days?)/i
const NO_ANSWER = /未响应|无响应|未回复|不回复|没有回复|无回应|联系不上|no (?:reply|answer)/i
const FAST = /快|及时|当天|即时|秒回|积极|fast|quick/i
const SLOW = /催|慢|拖|迟|slow/i
/** 响应快 is read as the 24 hours that S0 gives as its example of fast; 需多次催促 as three days and three reminders (ours). */
const FAST_HOURS = 24
const SLOW_HOURS = 72
const MANY_REMINDERS = 3

const replyOf = (
  text: string | null
): Pick<InteractionSummary, 'replyHours' | 'answered' | 'remindersNeeded'> => {
  if (text === null) return { replyHours: null, answered: null, remindersNeeded: null }
  if (NO_ANSWER.test(text)) return { replyHours: null, answered: false, remindersNeeded: null }
  const hours = HOURS.exec(text)?.[1]
  if (hours !== undefined) return { replyHours: Number(hours), answered: true, remindersNeeded: null }
  const days = DAYS.exec(text)?.[1]
  if (days !== undefined) return { replyHours: Number(days) * 24, answered: true, remindersNeeded: null }
  if (SLOW.test(text))
    return {
      replyHours: SLOW_HOURS,
      answered: true,
      remindersNeeded: /催/.test(text) ? MANY_REMINDERS : null
    }
  return FAST.test(text)
    ? { replyHours: FAST_HOURS, answered: true, remindersNeeded: null }
    : { replyHours: null, answered: null, remindersNeeded: null }
}

/** How the customer behaved in past contacts (POR-6), and where we know it from (COL-3). */
export const readInteractions = (reading: Reading): ContactHistory => {
  const reply = replyOf(reading.text('responseSpeed'))
  return {
    interactions: {
      replyHours: reply.replyHours,
      remindersNeeded: reading.number('reminders') ?? reply.remindersNeeded,
      answered: reading.yesNo('answered') ?? reply.answered,
      contacts30d: reading.number('contacts30d'),
      lastOn: reading.day('lastContactOn'),
      materialsRequested: reading.number('materialsRequested'),
      siteVisits90d: reading.number('siteVisits'),
      visitShare: null,
      eventsAttended: reading.number('eventsAttended'),
      lastInquiryOn: reading.day('lastInquiryOn'),
      stage: reading.text('stage')
    },
    source: {
      channel: reading.text('sourceChannel'),
      kind: reading.text('sourceKind'),
      detail: reading.text('sourceDetail'),
      legalBasis: reading.text('legalBasis'),
      referrer: reading.text('referrer'),
      referralSetting: reading.text('referralSetting'),
      obtainedOn: reading.day('obtainedOn')
    }
  }
}
