import { addDays, addMonths } from '#kernel/day'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noInteractions, noOrders } from './blank.ts'
import { historyValidUntil, interactionsOf, ordersOf } from './history.ts'
import type { ActivityDay, OrderRow, Recorded, StatedHistory } from './stored.ts'

const stated = (parts: Partial<StatedHistory> = {}): StatedHistory => ({
  ordersOn: null,
  orders: noOrders,
  interactionsOn: null,
  interactions: noInteractions,
  ...parts
})
const order = (orderedOn: string, amountFen: number, profitFen: number | null = null): OrderRow => ({
  orderedOn,
  amountFen,
  profitFen,
  productType: null
})
const contactsOn = (day: string, contacts = 1): ActivityDay => ({
  day,
  contacts,
  visits: 0,
  siteVisits: 0,
  materials: 0,
  events: 0,
  inquiries: 0
})

describe('orders of twelve months', () => {
  const list = stated({
    ordersOn: '2026-01-10',
    orders: { ...noOrders, amount12mFen: 800, totalAmountFen: 2000, count: 4, ended: true }
  })

  test.each<[string, StatedHistory, readonly OrderRow[], string, number | null]>([
    ['unknown where nothing was ever said', stated(), [], '2026-02-01', null],
    ['what the list states', list, [], '2026-02-01', 800],
    ['a later order is added to it', list, [order('2026-01-20', 100)], '2026-02-01', 900],
    ['an order before the statement is in it already', list, [order('2025-12-01', 100)], '2026-02-01', 800],
    ['unless it is larger than what was stated', list, [order('2025-12-01', 1000)], '2026-02-01', 1000],
    ['after a year the statement says nothing more', list, [], '2027-01-10', null],
    ['but recorded orders do', list, [order('2026-05-01', 70)], '2027-01-10', 70],
    ['an order leaves after twelve months', stated(), [order('2025-02-01', 5)], '2026-02-01', 0],
    ['and is in until the day before', stated(), [order('2025-02-01', 5)], '2026-01-31', 5],
    ['an order of tomorrow does not count yet', stated(), [order('2026-02-02', 5)], '2026-02-01', null]
  ])('%s', (_, history, rows, today, expected) => {
    expect(ordersOf(history, rows, today).amount12mFen).toBe(expected)
  })

  test('a known zero stays zero', () => {
    const none = stated({ ordersOn: '2024-01-01', orders: { ...noOrders, amount12mFen: 0, count: 0 } })
    expect(ordersOf(none, [], '2026-02-01')).toMatchObject({ amount12mFen: 0, count: 0 })
  })

  test('the total and count go on from what was stated, and an order ends 已终止', () => {
    const orders = ordersOf(list, [order('2026-01-20', 100)], '2026-02-01')
    expect(orders).toMatchObject({ totalAmountFen: 2100, count: 5, ended: false, lastOn: '2026-01-20' })
  })
})

describe('contacts', () => {
  test('of thirty days, continued from what the list states', () => {
    const history = stated({
      interactionsOn: '2026-01-10',
      interactions: { ...noInteractions, contacts30d: 3, stage: '谈判', lastOn: '2026-01-08' }
    })
    const recorded = { activity: [contactsOn('2026-01-15')], records: [] }
    expect(interactionsOf(history, recorded, '2026-01-20')).toMatchObject({
      contacts30d: 4,
      lastOn: '2026-01-15',
      stage: '谈判'
    })
    expect(interactionsOf(history, recorded, '2026-02-10').contacts30d).toBe(1)
    expect(interactionsOf(history, recorded, '2026-03-10').contacts30d).toBe(0)
    expect(interactionsOf(history, { activity: [], records: [] }, '2026-03-10').contacts30d).toBeNull()
  })

  test('never answered only where every record says so', () => {
    const record = { on: '2026-01-15', answered: false, replyHours: null, reminders: 2, stage: '报价' }
    const none = interactionsOf(stated(), { activity: [], records: [record] }, '2026-01-20')
    expect(none).toMatchObject({ answered: false, remindersNeeded: 2, stage: '报价' })
    const one = { ...record, answered: true, replyHours: 5 }
    expect(interactionsOf(stated(), { activity: [], records: [record, one] }, '2026-01-20')).toMatchObject({
      answered: true,
      replyHours: 5
    })
  })
})

test('until the day that is told, time alone moves no sum', () => {
  const day = fc.integer({ min: 0, max: 800 }).map((shift) => addDays('2024-01-15', shift))
  const amount = fc.option(fc.integer({ min: 0, max: 9 }), { nil: null })
  fc.assert(
    fc.property(
      fc.record({ on: fc.option(day, { nil: null }), amount, contacts: amount, visits: amount }),
      fc.array(fc.tuple(day, fc.integer({ min: 0, max: 9 })), { maxLength: 4 }),
      fc.array(fc.tuple(day, fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 })), {
        maxLength: 4
      }),
      day,
      ({ on, amount, contacts, visits }, orders, activity, today) => {
        const history = stated({
          ordersOn: on,
          orders: { ...noOrders, amount12mFen: amount },
          interactionsOn: on,
          interactions: { ...noInteractions, contacts30d: contacts, siteVisits90d: visits }
        })
        const recorded: Recorded = {
          orders: orders.map(([when, value]) => order(when, value)),
          activity: activity.map(([when, contacts, siteVisits]) => ({
            ...contactsOn(when, contacts),
            siteVisits
          })),
          records: []
        }
        const at = (asOf: string) => [
          ordersOf(history, recorded.orders, asOf),
          interactionsOf(history, recorded, asOf)
        ]
        const until = historyValidUntil(history, recorded, today) ?? addMonths(today, 36)
        const shifted = [1, 29, 30, 31, 60, 90, 91, 365, 366].map((shift) => addDays(today, shift))
        for (const asOf of [...shifted.filter((one) => one < until), addDays(until, -1)])
          expect(at(asOf)).toEqual(at(today))
      }
    ),
    { numRuns: 1000 }
  )
})

test('an order of the last day that a calendar has is waited for like any other', () => {
  const recorded: Recorded = { orders: [order('9999-12-31', 100)], activity: [], records: [] }
  expect(historyValidUntil(stated(), recorded, '2026-03-02')).toBe('9999-12-31')
})
