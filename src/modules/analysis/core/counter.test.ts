import { describe, expect, test } from 'vitest'
import { countedRows, createCounter, shareOf } from './counter.ts'

describe('counting within bounded memory', () => {
  test('the most frequent come first, equals by key', () => {
    const counter = createCounter()
    for (const key of ['乙', '甲', '丙', '甲']) counter.add(key)
    expect(countedRows(counter, 4).map(({ key, count, share }) => [key, count, share])).toEqual([
      ['甲', 2, 0.5],
      ['丙', 1, 0.25],
      ['乙', 1, 0.25]
    ])
  })

  test('what is frequent survives any number of rare keys', () => {
    const counter = createCounter(10)
    for (let n = 0; n < 1000; n++) {
      counter.add('often')
      counter.add(`rare ${n}`)
    }
    expect(counter.size()).toBeLessThanOrEqual(20)
    expect(counter.get('often')).toBe(1000)
  })

  test('a share of nothing is 0', () => {
    expect(shareOf(0, 0)).toBe(0)
  })
})
