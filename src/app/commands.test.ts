import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { run } from './testing/run.ts'

const json = async (...args: string[]): Promise<unknown> => JSON.parse((await run([...args, '--json'])).out)

const listOf = async (text: string): Promise<string> => {
  const path = join(await mkdtemp(join(tmpdir(), '清单 ')), '客户 list.csv')
  await writeFile(path, text)
  return path
}

describe('huike parse', () => {
  test('prints one object a text in input order, failures among them, exit 1', async () => {
    const { exit, out } = await run(['parse', 'amount', '30-50万', '五十万', 'abc', '--json'])
    expect(JSON.parse(out)).toEqual([
      {
        input: '30-50万',
        ok: true,
        value: { min: 300_000, max: 500_000, approx: false, currency: 'CNY' },
        reason: null
      },
      {
        input: '五十万',
        ok: true,
        value: { min: 500_000, max: 500_000, approx: false, currency: 'CNY' },
        reason: null
      },
      { input: 'abc', ok: false, value: null, reason: expect.any(String) }
    ])
    expect(exit).toBe(1)
  })

  test.each([
    ['size', '100-500人', { min: 100, max: 500, approx: false, currency: null }],
    ['date', '2024年6月底前', { from: null, to: '2024-06-30', vague: false }],
    ['date', '近期', { from: null, to: null, vague: true }],
    ['phone', '010-62345678转801', { e164: '+861062345678', extension: '801', kind: 'landline' }],
    [
      'address',
      '海淀区中关村',
      { provinceCode: '11', cityCode: '1101', districtCode: '110108', rest: '中关村' }
    ],
    [
      'company',
      '北京云启（集团）有限责任公司上海分公司',
      { key: expect.any(String), legalForm: expect.any(String), branch: '上海分公司' }
    ]
  ])('%s %s', async (kind, text, value) => {
    expect(await json('parse', kind, text)).toMatchObject([{ input: text, ok: true, value }])
  })

  test('lines of standard input, and a text that begins with a hyphen after --', async () => {
    const { out } = await run(['parse', 'amount', '--json', '--', '-', '-5万'], { input: '1万\n2万\n' })
    expect((JSON.parse(out) as { input: string }[]).map(({ input }) => input)).toEqual(['1万', '2万', '-5万'])
  })

  test('the day that relative dates count from is given or today', async () => {
    expect(await json('parse', 'date', '3个月内', '--today', '2024-02-29')).toMatchObject([
      { value: { from: '2024-02-29', to: '2024-05-29' } }
    ])
  })

  test.each([
    [['parse', 'weight', '3kg'], /amount, size/],
    [['parse', 'amount'], /标准输入/],
    [['parse', 'date', '下周', '--today', '2023-02-29'], /2024-03-15/],
    [['frobnicate'], /没有命令“frobnicate”/],
    [['analyse', 'x.csv'], /analyze/],
    [['--lang', 'xx', 'parse', 'amount', '1'], /zh-CN, zh-TW, en/],
    [['playbook', 'frob'], /没有命令/],
    [['verify', 'a.csv', 'b.csv'], /参数太多/]
  ])('wrong usage %j is exit 2 with a hint', async (args, hint) => {
    const { exit, err } = await run(args)
    expect(exit).toBe(2)
    expect(err).toMatch(hint)
  })
})

describe('huike credit-code', () => {
  test('tells right from wrong and proposes', async () => {
    expect(await json('credit-code', '91110000802100433B', '91110000802100433C')).toMatchObject([
      { input: '91110000802100433B', valid: true, legacy: false, reason: null },
      { valid: false, proposal: '91110000802100433B' }
    ])
  })
})

test('an abolished region is told in words, never as a code', async () => {
  expect(await json('credit-code', '91371202551385082R')).toMatchObject([
    { valid: true, reason: null, note: expect.stringContaining('371202') }
  ])
})

describe('huike industry', () => {
  test('ranks two-digit codes with the words that decided', async () => {
    const guesses = await json('industry', '做汽车零件的', '做生意的')
    expect(guesses).toMatchObject([
      {
        input: '做汽车零件的',
        candidates: expect.arrayContaining([expect.objectContaining({ code: 'C36' })])
      },
      { input: '做生意的', candidates: [] }
    ])
    expect(guesses).toHaveProperty('0.candidates.0.code', 'C36')
  })

  test('a column of a file, or a clear word on which columns there are', async () => {
    const file = await listOf('名称,经营范围\n甲,火锅店\n乙,钢材批发\n')
    expect(await json('industry', '--file', file, '--column', '经营范围')).toMatchObject([
      { candidates: [{ code: 'H62' }] },
      { candidates: [{ code: 'F51' }] }
    ])
    expect(await run(['industry', '--file', file])).toMatchObject({
      exit: 2,
      err: expect.stringContaining('名称, 经营范围')
    })
  })
})

describe('huike verify', () => {
  test('names row, column, rule and proposal, exit 1', async () => {
    const file = await listOf(
      '客户名称,统一社会信用代码,电话\n恒达有限公司,91110000802100433C,13800138000\n云杉有限公司,91110000802100433B,13800138001\n'
    )
    const { exit, out } = await run(['verify', file, '--json'])
    expect(exit).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      rows: 2,
      findings: [
        {
          row: 1,
          field: 'creditCode',
          column: '统一社会信用代码',
          rule: 'credit-code',
          severity: 'error',
          proposal: expect.stringContaining('91110000802100433B')
        }
      ]
    })
  })

  test('a clean list is exit 0', async () => {
    const file = await listOf('客户名称,电话\n云杉有限公司,13800138001\n')
    expect(await run(['verify', file])).toMatchObject({ exit: 0 })
  })

  test('the rules can be listed', async () => {
    expect(await json('verify', '--rules')).toContainEqual(
      expect.objectContaining({ rule: 'credit-code', severity: 'error' })
    )
  })
})

describe('huike dedupe', () => {
  test('pairs with scores and clusters by row number', async () => {
    const file = await listOf(
      '公司,电话\n恒达汽车零部件有限公司,0512-66881234\n云杉电商,13800138000\n苏州恒达汽车零部件有限责任公司,0512 66881234\n'
    )
    expect(await json('dedupe', file)).toMatchObject({
      rows: 3,
      pairs: [{ a: 1, b: 3, score: expect.any(Number) }],
      clusters: [[1, 3]]
    })
  })

  test.each([
    [['--threshold', '2'], /0 到 1/],
    [['--name', '没有'], /公司, 电话/]
  ])('%j is wrong usage', async (options, hint) => {
    const file = await listOf('公司,电话\n甲,1\n')
    const { exit, err } = await run(['dedupe', file, ...options])
    expect(exit).toBe(2)
    expect(err).toMatch(hint)
  })
})

describe('files that cannot be read', () => {
  test.each(['analyze', 'verify', 'dedupe'])('%s says what happened and ends with 3', async (command) => {
    const out = await mkdtemp(join(tmpdir(), 'huike-out-'))
    const args = (file: string) => (command === 'analyze' ? [command, file, '--out', out] : [command, file])
    expect(await run(args('/no/such/客户.xlsx'))).toMatchObject({
      exit: 3,
      err: expect.stringContaining('客户.xlsx')
    })
    expect(await run(args(await listOf('')))).toMatchObject({ exit: 3 })
    expect(await run(args(await listOf('%PDF-1.7\n1 0 obj')))).toMatchObject({ exit: 3 })
  })
})

describe('every language', () => {
  test.each(['zh-CN', 'zh-TW', 'en'] as const)('%s has help without codes', async (language) => {
    const { out } = await run([], { language })
    expect(out).toContain('analyze')
    expect(out).not.toMatch(/cli\.\w/)
  })
})
