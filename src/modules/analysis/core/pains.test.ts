import { describe, expect, test } from 'vitest'
import { defaultPlaybook } from '#core/playbook'
import { customerFile } from '../../../testing/customer-file.ts'
import { createAnalyser } from './analyse-customer.ts'
import { createPainTally } from './pains.ts'

const playbook = defaultPlaybook()
const analyser = createAnalyser({ playbook, language: 'zh-CN', asOf: '2024-03-15' })
const gather = (files: readonly Parameters<typeof customerFile>[0][]) => {
  const tally = createPainTally(playbook)
  for (const parts of files) tally.add(analyser.examine(customerFile(parts)))
  return tally.result()
}
const says = (painText: string, industryCode: string | null = null) => ({
  industryCode,
  needs: [{ painText }]
})

describe('what hurts over all customers (ANA-2)', () => {
  test('the share is of the customers that state any pain', () => {
    const pains = gather([
      says('交付周期长'),
      says('交货太慢,售后响应慢'),
      says('成本高'),
      { name: '没说话的公司' },
      { needs: [{ budget: null }] }
    ])
    expect(pains.stated).toBe(3)
    expect(pains.terms.find(({ label }) => label === '交付周期长')).toMatchObject({ count: 2, share: 0.6667 })
  })

  test('quotes are the customers’ words without their names and numbers', () => {
    const pains = gather([
      {
        name: '甲乙机械',
        needs: [{ painText: '甲乙机械交付周期长,找13800138000' }],
        contacts: [{ name: '李四' }]
      }
    ])
    expect(pains.terms[0]?.quotes).toEqual(['某交付周期长'])
  })

  test('an industry that says it clearly more often stands out', () => {
    const others = Array.from({ length: 9 }, () => says('成本高', 'I65'))
    const pains = gather([
      ...others,
      says('设备故障率高', 'C36'),
      says('设备故障率高', 'C36'),
      says('设备故障率高', 'C36')
    ])
    expect(pains.terms.find(({ label }) => label === '设备故障率高')?.industries).toEqual([
      { label: 'C36-汽车制造业', count: 3, lift: 4 }
    ])
  })

  test('phrases outside the vocabulary are kept, the frequent ones first', () => {
    const pains = gather([says('蓝色方块漏光'), says('1.蓝色方块漏光'), says('绿色三角掉漆')])
    expect(pains.other).toMatchObject({
      customers: 3,
      phrases: [
        { text: '蓝色方块漏光', count: 2 },
        { text: '绿色三角掉漆', count: 1 }
      ]
    })
  })

  test('no customer, no pain', () => {
    expect(gather([])).toMatchObject({ stated: 0, terms: [], other: { customers: 0, share: 0 } })
  })
})
