import { describe, expect, test } from 'vitest'
import { maskQuote } from './mask-quote.ts'

describe('quotes without whom they are from', () => {
  test.each([
    ['张经理说交货慢,电话13800138000', [], '某经理说交货慢,电话***'],
    ['甲乙科技的设备老坏,联系 li@jia.com', ['甲乙科技'], '某的设备老坏,联系 ***'],
    ['李四反映 010-6234 5678 打不通', ['李四'], '某反映 *** 打不通'],
    ['总经理关注成本', [], '总经理关注成本'],
    ['交货期30天以上', [], '交货期30天以上']
  ])('%s', (text, names, masked) => {
    expect(maskQuote(text, names)).toBe(masked)
  })

  test('a long quote is cut', () => {
    expect(maskQuote('慢'.repeat(200), [])).toHaveLength(60)
  })
})
