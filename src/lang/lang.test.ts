import { describe, expect, test } from 'vitest'
import { texts as en } from './en/index.ts'
import { texts as zhCN } from './zh-CN/index.ts'
import { texts as zhTW } from './zh-TW/index.ts'

const placesOf = (text: string): string => [...text.matchAll(/\{\w+\}/g)].map(String).sort().join(' ')

describe('language files', () => {
  test.each([
    ['zh-TW', zhTW],
    ['en', en]
  ])('%s has every text of zh-CN with the same places, and no other', (_, texts) => {
    expect(Object.keys(texts).sort()).toEqual(Object.keys(zhCN).sort())
    for (const [code, text] of Object.entries(zhCN))
      expect(placesOf(texts[code] ?? ''), code).toBe(placesOf(text))
  })

  test('no text is empty', () => {
    for (const texts of [zhCN, zhTW, en])
      for (const [code, text] of Object.entries(texts)) expect(text.trim(), code).not.toBe('')
  })
})
