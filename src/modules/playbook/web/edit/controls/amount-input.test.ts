import { expect, test } from 'vitest'
import { readWrittenAmount } from '../../../core/written-amount.ts'
import { yuanOf } from '#ui'

test.each(['50万', '1.5亿', '500000', '500,000', '5千万', '30 万元', '0', '3千', '12.5万'])(
  '%s says the same on the screen as to the playbook',
  (written) => {
    const fen = readWrittenAmount(written)
    expect(yuanOf(written)).toBe(fen === null ? null : fen / 100)
  }
)

test.each(['', '很多', '50-80万', '-5万'])('%j is no amount', (written) => {
  expect(yuanOf(written)).toBeNull()
})
