import { describe, expect, test } from 'vitest'
import { splitList } from './lists.ts'
import { parsePercent } from './percent.ts'
import { parseRating } from './rating.ts'
import { parseYesNo } from './yes-no.ts'

describe('ratings come to one to five', () => {
  test.each([
    ['4分', 4],
    ['4/5', 4],
    ['8/10', 4],
    ['4分（满分5分）', 4],
    ['90分', 5],
    ['85%', 4],
    ['7', 4],
    ['5', 5],
    ['1', 1],
    ['四分', 4],
    ['三星', 3],
    ['4星', 4],
    ['★★★★', 4],
    ['★★★☆☆', 3],
    ['⭐⭐⭐⭐⭐', 5],
    ['非常愿意', 5],
    ['很满意', 5],
    ['非常满意', 5],
    ['满意', 4],
    ['比较愿意', 4],
    ['愿意', 4],
    ['一般', 3],
    ['中', 3],
    ['无所谓', 3],
    ['不太愿意', 2],
    ['不满意', 2],
    ['低', 2],
    ['非常不满意', 1],
    ['很差', 1],
    ['very satisfied', 5],
    ['neutral', 3],
    ['满意度：5分', 5],
    ['合作意愿:4', 4]
  ])('%s is %d', (text, value) => {
    expect(parseRating(text)).toEqual({ ok: true, value })
  })

  test.each([
    ['', 'empty'],
    ['-', 'empty'],
    ['待定', 'vague'],
    ['0', 'unreadable'],
    ['11', 'unreadable'],
    ['abc', 'unreadable'],
    ['.%', 'unreadable'],
    ['./5', 'unreadable'],
    ['1.2.3/5', 'unreadable']
  ])('%s is refused as %s', (text, reason) => {
    expect(parseRating(text)).toMatchObject({ ok: false, code: `chinese.rating.${reason}` })
  })
})

describe('shares are parts of one', () => {
  test.each([
    ['30%', 0.3],
    ['12.5％', 0.125],
    ['７０％左右', 0.7],
    ['约15%', 0.15],
    ['-5%', -0.05],
    ['百分之三十', 0.3],
    ['千分之五', 0.005],
    ['三成', 0.3],
    ['三成半', 0.35],
    ['三分之一', 0.333_333_333_333],
    ['3个点', 0.03],
    ['0.3', 0.3],
    ['30', 0.3],
    ['1', 1],
    ['5‰', 0.005]
  ])('%s is %d', (text, value) => {
    expect(parsePercent(text)).toEqual({ ok: true, value })
  })

  test.each([
    ['', 'empty'],
    ['待定', 'vague'],
    ['八折', 'unreadable'],
    ['abc', 'unreadable'],
    ['.%', 'unreadable'],
    ['./5', 'unreadable'],
    ['1.2.3/5', 'unreadable'],
    ['30%和40%', 'unreadable']
  ])('%s is refused as %s', (text, reason) => {
    expect(parsePercent(text)).toMatchObject({ ok: false, code: `chinese.percent.${reason}` })
  })
})

describe('yes and no', () => {
  test.each([
    '是',
    '是的。',
    '有',
    '√',
    '✓',
    'Y',
    'yes',
    'TRUE',
    '1',
    '对',
    '已',
    '同意',
    '需要',
    '愿意',
    'Ｙ'
  ])('%s is yes', (text) => {
    expect(parseYesNo(text)).toEqual({ ok: true, value: true })
  })
  test.each(['否', '不是', '无', '没有', '×', 'N', 'no', 'false', '0', '未', '不同意', '不需要', '沒有'])(
    '%s is no',
    (text) => {
      expect(parseYesNo(text)).toEqual({ ok: true, value: false })
    }
  )
  test.each([
    ['', 'empty'],
    ['也许', 'unreadable'],
    ['是否', 'unreadable']
  ])('%s is refused as %s', (text, reason) => {
    expect(parseYesNo(text)).toMatchObject({ ok: false, code: `chinese.yesNo.${reason}` })
  })
})

test('a list is parted at every sign people use, without empty and repeated parts', () => {
  expect(splitList('价格高、交期长；售后差/价格高| a\nb，， c')).toEqual([
    '价格高',
    '交期长',
    '售后差',
    'a',
    'b',
    'c'
  ])
  expect(splitList(' ')).toEqual([])
})
