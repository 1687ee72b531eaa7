import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languages } from '#lang'
import { type Catalogue, factOf } from './catalogue.ts'
import type { FactValue } from './facts.ts'
import { parseCondition } from './parse.ts'
import { describeValue, sentence } from './sentence.ts'
import { conditionArbitrary } from './testing/arbitraries.ts'
import { sampleCatalogue } from './testing/sample.ts'

const say = (written: unknown, language: (typeof languages)[number]): string => {
  const parsed = parseCondition(written, sampleCatalogue)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return sentence(parsed.value, sampleCatalogue, language, {
    toTraditional: (text) => text.replaceAll('标签', '標籤')
  })
}

describe('a rule as a sentence', () => {
  test.each<[unknown, string, string]>([
    [
      {
        any: [
          { fact: 'amount12m', gte: '50万' },
          { fact: 'benchmark', is: true }
        ]
      },
      '近12个月采购额 ≥ 50万 或 是标杆客户',
      '12-month amount ≥ CNY 500,000 or is a benchmark customer'
    ],
    [
      { fact: 'amount12m', between: ['10万', '50万'] },
      '10万 ≤ 近12个月采购额 < 50万',
      'CNY 100,000 ≤ 12-month amount < CNY 500,000'
    ],
    [
      { fact: 'amount12m', between: [null, '10万'] },
      '近12个月采购额 < 10万',
      '12-month amount < CNY 100,000'
    ],
    [{ not: { fact: 'amount12m', gte: '50万' } }, '近12个月采购额 < 50万', '12-month amount < CNY 500,000'],
    [{ fact: 'employees', gte: 1000 }, '员工数 ≥ 1000人', 'employees ≥ 1,000 people'],
    [
      { fact: 'lastContact', olderThanDays: 30 },
      '最近联系距今超过 30 天',
      'last contact is more than 30 days ago'
    ],
    [{ fact: 'size', oneOf: ['大型', '中型'] }, '规模属于 大型、中型', 'size is one of 大型, 中型'],
    [{ fact: 'industry', is: '' }, '行业是 （空）', 'industry is (empty)'],
    [{ not: { fact: 'tags', has: 'a' } }, '标签不含 a', 'tags include none of a'],
    [{ fact: 'tags', known: false }, '标签未知', 'tags unknown'],
    [
      {
        all: [
          {
            any: [
              { fact: 'score', gt: 1 },
              { fact: 'rate', gt: 0.5 }
            ]
          },
          { fact: 'benchmark', is: false }
        ]
      },
      '（得分 > 1 或 回复率 > 0.5） 且 不是标杆客户',
      '(score > 1 or reply rate > 0.5) and is not a benchmark customer'
    ],
    [
      {
        not: {
          all: [
            { fact: 'score', gt: 1 },
            { fact: 'rate', gt: 0.5 }
          ]
        }
      },
      '并非（得分 > 1 且 回复率 > 0.5）',
      'not (score > 1 and reply rate > 0.5)'
    ],
    [
      { count: 'contacts', where: { fact: 'role', is: '决策者' }, gte: 2 },
      '满足（决策角色是 决策者）的联系人数 ≥ 2',
      'number of contacts with (role is 决策者) ≥ 2'
    ],
    [{ count: 'contacts', where: { always: true }, eq: 0 }, '联系人数 = 0', 'number of contacts = 0'],
    [
      { some: 'contacts', where: { fact: 'leads', is: true } },
      '有联系人满足（是决策人）',
      'some contacts: (is the decider)'
    ]
  ])('%j', (written, chinese, english) => {
    expect(say(written, 'zh-CN')).toBe(chinese)
    expect(say(written, 'en')).toBe(english)
  })

  test('in traditional characters, names and values converted', () => {
    expect(say({ fact: 'tags', hasAny: ['a', '标签'] }, 'zh-TW')).toBe('標籤含 a、標籤 之一')
  })

  test('flags with sentences of their own, and codes with names', () => {
    const yes = { 'zh-CN': '有扩张计划', en: 'has expansion plans' }
    const no = { 'zh-CN': '没有扩张计划', en: 'has no expansion plans' }
    const catalogue: Catalogue = {
      facts: [
        { key: 'plans', type: 'boolean', label: yes, says: { yes, no } },
        {
          key: 'role',
          type: 'text',
          label: { 'zh-CN': '角色', en: 'role' },
          values: ['decider', 'user'],
          valueNames: { decider: { 'zh-CN': '决策者', en: 'decider', 'zh-TW': '決策者' } }
        }
      ],
      collections: []
    }
    const written = {
      any: [
        { not: { fact: 'plans', is: true } },
        { fact: 'plans', known: false },
        { fact: 'role', oneOf: ['decider', 'user'] }
      ]
    }
    const parsed = parseCondition(written, catalogue)
    const texts = languages.map((language) => parsed.ok && sentence(parsed.value, catalogue, language))
    expect(texts).toEqual([
      '没有扩张计划 或 “有扩张计划”未知 或 角色属于 决策者、user',
      '没有扩张计划 或 「有扩张计划」未知 或 角色屬於 決策者、user',
      'has no expansion plans or “has expansion plans” unknown or role is one of decider, user'
    ])
  })

  test('every condition has one, with every place filled', () => {
    fc.assert(
      fc.property(
        conditionArbitrary(sampleCatalogue),
        fc.constantFrom(...languages),
        (condition, language) => {
          const text = sentence(condition, sampleCatalogue, language)
          return text.trim() !== '' && !/\{(?!x)|rules\./.test(text)
        }
      ),
      { numRuns: 1000 }
    )
  })
})

describe('a value as a person reads it', () => {
  test.each<[string, FactValue | undefined, string, string]>([
    ['amount12m', 60_000_000, '60万', 'CNY 600,000'],
    ['amount12m', 1_234_567_890, '12345678.9元', 'CNY 12,345,678.9'],
    ['employees', { min: 50, max: 200 }, '50人–200人', '50 people to 200 people'],
    ['employees', { min: 1000, max: null }, '1000人以上', '1,000 people or more'],
    ['employees', { min: null, max: 50 }, '50人以下', '50 people or less'],
    ['employees', { min: 800, max: 800 }, '800人', '800 people'],
    ['employees', { min: null, max: null }, '未知', 'unknown'],
    ['tags', ['a', 'b'], 'a、b', 'a, b'],
    ['tags', [], '（无）', '(none)'],
    ['benchmark', true, '是', 'yes'],
    ['lastContact', '2024-03-01', '2024-03-01', '2024-03-01'],
    ['industry', undefined, '未知', 'unknown']
  ])('%s %j', (key, value, chinese, english) => {
    const fact = factOf(sampleCatalogue, key)
    expect(describeValue(fact, value, 'en')).toBe(english)
    expect(describeValue(fact, value, 'zh-CN')).toBe(chinese)
  })
})
