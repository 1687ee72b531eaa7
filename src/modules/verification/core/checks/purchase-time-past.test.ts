import { expect, test } from 'vitest'
import { customerFile, days, vagueTime } from '../../../../testing/customer-file.ts'
import { said } from '../testing/run-check.ts'
import { purchaseTimePast } from './purchase-time-past.ts'

test.each<[string, ReturnType<typeof days>, string[]]>([
  ['yesterday', days('2024-03-01', '2024-03-14'), ['timeline verification.purchase.past warning']],
  ['until today', days('2024-03-01', '2024-03-15'), []],
  ['later', days('2024-07-01', '2024-09-30'), []],
  ['from some day on', days('2024-01-01', null), []],
  ['soon', vagueTime, []]
])('wanted %s', (_what, timeline, expected) => {
  expect(said(purchaseTimePast, customerFile({ needs: [{ timeline }] }))).toEqual(expected)
})

test.each(['Won', 'Closed Lost', '已成交', '丢单'])(
  'a deal that is %s asks nobody when it will be bought',
  (stage) => {
    const file = customerFile({
      needs: [{ timeline: days('2024-03-01', '2024-03-14') }],
      interactions: { stage }
    })
    expect(said(purchaseTimePast, file)).toEqual([])
  }
)
