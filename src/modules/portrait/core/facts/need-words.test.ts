import { describe, expect, test } from 'vitest'
import { statedPriority } from './need-words.ts'

describe('urgency and importance as people state them', () => {
  test.each([
    ['设备停线,紧急且重要', undefined, 4, 4],
    ['需求很急', undefined, 4, undefined],
    ['急需一套系统', undefined, 4, undefined],
    ['不紧急但重要', undefined, 2, 4],
    ['可暂缓', undefined, 2, undefined],
    ['对我们非常重要', undefined, undefined, 4],
    ['不太重要', undefined, undefined, 2],
    ['供应链断了,影响生存', true, undefined, undefined],
    ['面临停产', true, undefined, undefined],
    ['P1(紧急且重要)', undefined, 4, 4],
    ['紧急订单多', undefined, undefined, undefined],
    ['重要客户流失', undefined, undefined, undefined],
    ['关键设备老化', undefined, undefined, undefined],
    ['效率低', undefined, undefined, undefined]
  ])('%s', (text, threatensBusiness, urgency, importance) => {
    expect(statedPriority(text)).toEqual({ threatensBusiness, urgency, importance })
  })
})
