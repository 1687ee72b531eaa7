import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { analysisSchema, type Analysis, type CustomerAnalysis } from '#contracts/analysis'
import { cellText, readRecords } from '#lib/tables'
import { hasSharedData, sharedData } from '../testing/shared-data.ts'
import { run, type Ran } from './testing/run.ts'

const seed = fileURLToPath(new URL('../../db/seed/customers.csv', import.meta.url))
const folder = (): Promise<string> => mkdtemp(join(tmpdir(), '报告 out '))

const analysisIn = async (out: string): Promise<Analysis> =>
  analysisSchema.parse(JSON.parse(await readFile(join(out, 'analysis.json'), 'utf8')))

describe('huike analyze on the sample list', () => {
  let out = ''
  let printed: Ran = { exit: 3, out: '', err: '' }
  let analysis: Analysis

  beforeAll(async () => {
    out = await folder()
    printed = await run(['analyze', seed, '--out', out, '--json'])
    analysis = await analysisIn(out)
  })

  const customer = (name: string): CustomerAnalysis => {
    const found = analysis.customers.find((one) => one.name === name)
    if (!found) throw new Error(`no customer ${name}`)
    return found
  }

  test('prints where the analysis is and the counts, and leaves nothing else behind', async () => {
    expect(printed).toMatchObject({ exit: 0, err: '' })
    expect(JSON.parse(printed.out)).toEqual({ analysis: join(out, 'analysis.json'), counts: analysis.counts })
    expect(analysis.counts).toMatchObject({ rows: 31, rejected: 0, duplicates: 2 })
    expect((await readdir(out)).sort()).toEqual([
      'analysis.json',
      'report.html',
      '客户信息分析报告.docx',
      '客户画像.xlsx'
    ])
  })

  test('the page carries the notices of the code that is built into it', async () => {
    const page = await readFile(join(out, 'report.html'), 'utf8')
    const [comment = ''] = /<!--[^]*?-->/.exec(page) ?? []
    expect(comment).toContain('Licensed under the Apache License, Version 2.0')
    expect(comment).toContain('Baidu Inc.')
    expect(comment).toContain('Mike Bostock')
    expect(comment).toContain('Redistributions in binary form must reproduce')
  })

  test('the portrait string of S0', () => {
    expect(customer('恒达汽车零部件有限公司').portrait.line).toBe(
      '行业-汽车零部件|规模-中型|区域-长三角|需求-设备效率提升|预算-30-50万|决策-生产部|行为-响应快|价值-高潜力'
    )
  })

  test('the display labels of S4', () => {
    expect(customer('明川机械科技有限公司').portrait.labels).toEqual(
      expect.arrayContaining(['[制造业-汽车零部件]', '[中小型-员工50-200人]', '[痛点-生产效率低]'])
    )
    expect(customer('远通商贸有限公司').portrait.labels).toContain('[大型-员工>1000人]')
    expect(customer('合肥智轩新能源科技有限公司').portrait.labels).toContain('[需求-自动化设备采购]')
    expect(customer('南京云杉电子商务有限公司').portrait.labels).toContain('[服务业-电商]')
  })

  test.each([
    ['明川机械科技有限公司', '制造业-中小型-高潜力', 'P1', /自动化改造.*技术专家/],
    ['远通商贸有限公司', '服务业-大型-高价值', 'P0', /供应链管理系统.*优先/],
    ['正泽电子厂', '制造业-小型-低匹配度', 'P2', /标准化入门款/]
  ])('C001 to C003 of S4: %s is %s, %s', (name, label, priority, suggestion) => {
    const { segment, needPriority } = customer(name)
    expect([segment.label, needPriority.priority]).toEqual([label, priority])
    expect(segment.suggestion).toMatch(suggestion)
  })

  test('grades by S1: amounts decide, a benchmark is A, and unknown amounts give no grade yet', () => {
    expect(customer('云启科技有限公司').grade).toMatchObject({ grade: 'A', value: '高' })
    expect(customer('中铁建南方工程有限公司').grade).toMatchObject({ grade: 'A', value: '低' })
    expect(customer('昆明春城医院管理有限公司').grade).toMatchObject({ grade: 'B', value: '中' })
    const ungraded = customer('北京中软汇智科技有限公司').grade
    expect(ungraded.grade).toBeNull()
    expect(ungraded.missing.map(({ fact }) => fact)).toContain('orders.amount12m')
  })

  test('the contradictions that S4 warns of are found', () => {
    const rules = (name: string): string[] => customer(name).findings.map(({ rule }) => rule)
    expect(rules('锐锋专用设备有限公司')).toContain('industry-against-business')
    expect(rules('捷成紧固件制造有限公司')).toEqual(
      expect.arrayContaining(['founding-against-experience', 'revenue-per-head'])
    )
    expect(rules('长春吉源汽车贸易有限公司')).toContain('founding-in-future')
  })

  test('the same company twice is told on both rows; a branch is kin, not a duplicate', () => {
    expect(customer('恒达汽车零部件有限公司').duplicates).toMatchObject([{ row: 29, kind: 'duplicate' }])
    expect(customer('苏州恒达汽车零部件有限公司').duplicates).toMatchObject([{ row: 1, kind: 'duplicate' }])
    expect(
      customer('青岛海沃食品集团有限公司北京分公司').duplicates.every(({ kind }) => kind === 'related')
    ).toBe(true)
    expect(analysis.clusters).toEqual([
      [1, 29],
      [16, 17]
    ])
  })

  test('every tag, grade, strategy and date says because', () => {
    for (const { portrait, grade, strategy, nextFollowUp } of analysis.customers) {
      const texts = [
        ...portrait.tags.map(({ because }) => because),
        grade.because,
        strategy?.because,
        nextFollowUp.because
      ]
      expect(texts.filter((because) => because && because.text.trim() === '')).toEqual([])
    }
  })

  test('the workbook reads back: a row a customer, a column a tag namespace, every sheet there', async () => {
    const records = await readRecords(join(out, '客户画像.xlsx'))
    const rows: string[][] = []
    for await (const batch of records.batches()) for (const { cells } of batch) rows.push(cells.map(cellText))
    expect(records.sheets).toEqual(['客户画像', '重复与关联', '核验发现', '客户细分', '痛点', '列的对应'])
    expect(rows).toHaveLength(31)
    expect(rows[0]?.[records.columns.indexOf('行业')]).toBe('汽车零部件')
    expect(rows[0]?.[records.columns.indexOf('区域')]).toBe('长三角、华东')
    const later = analysis.clusters.flatMap((cluster) => cluster.slice(1))
    const steps = rows.map((cells) => cells[records.columns.indexOf('下一步')])
    expect(later.map((row) => steps[row - 1])).toEqual(
      later.map((row) => analysis.customers[row - 1]?.nextFollowUp.goal)
    )
    expect(later).toHaveLength(2)
  })

  test('the page holds everything itself and no text can end its data', async () => {
    const html = await readFile(join(out, 'report.html'), 'utf8')
    expect(html).not.toMatch(/<(script|link|img)[^>]+(src|href)=/)
    const data = /<script type="application\/json" id="data">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? ''
    expect(JSON.parse(data)).toMatchObject({ head: { counts: { rows: 31 } } })
  })

  test('the Word report is a document with pictures', async () => {
    const docx = await readFile(join(out, '客户信息分析报告.docx'))
    expect(docx.subarray(0, 2).toString()).toBe('PK')
    expect(docx.includes('word/media/')).toBe(true)
  })
})

describe('huike analyze in other hands', () => {
  test.each(['zh-TW', 'en'] as const)('in %s nothing is left as a code', async (language) => {
    const out = await folder()
    const { exit } = await run(['analyze', seed, '--out', out], { language })
    expect(exit).toBe(0)
    const text = await readFile(join(out, 'analysis.json'), 'utf8')
    expect(
      text.match(
        /"(?:text|message|proposal|reason|because)": ?"(?:verification|collection|grading|strategy|portrait|analysis|matching)\.\w+[^"]*"/g
      )
    ).toBeNull()
  })

  test('a mapping by hand is followed, and a wrong one is explained', async () => {
    const place = await folder()
    const list = join(place, 'list.csv')
    await writeFile(list, '甲方,乙\n恒达有限公司,13800138000\n')
    await writeFile(join(place, 'map.yaml'), '甲方: name\n乙: mobile\n')
    expect(
      await run(['analyze', list, '--out', join(place, 'out'), '--mapping', join(place, 'map.yaml')])
    ).toMatchObject({ exit: 0 })
    expect((await analysisIn(join(place, 'out'))).customers[0]?.values.mobile?.text).toContain('138')
    await writeFile(join(place, 'bad.yaml'), '甲方: nam\n')
    expect(await run(['analyze', list, '--out', place, '--mapping', join(place, 'bad.yaml')])).toMatchObject({
      exit: 3,
      err: expect.stringContaining('甲方')
    })
  })

  test('a failure leaves an earlier result as it was', async () => {
    const out = await folder()
    await run(['analyze', seed, '--out', out])
    const before = await readFile(join(out, 'analysis.json'), 'utf8')
    expect(await run(['analyze', '/no/such.csv', '--out', out])).toMatchObject({ exit: 3 })
    expect(await readFile(join(out, 'analysis.json'), 'utf8')).toBe(before)
    expect(await readdir(out)).toHaveLength(4)
  })

  test('rows without name and contact are left out, with the reason', async () => {
    const place = await folder()
    const list = join(place, 'list.csv')
    await writeFile(list, '客户名称,电话,备注\n恒达有限公司,13800138000,\n,,只有备注\n')
    await run(['analyze', list, '--out', place])
    expect((await analysisIn(place)).rejected).toMatchObject([
      { row: 2, sheetRow: 3, reason: expect.stringContaining('客户名称') }
    ])
  })

  test.skipIf(!hasSharedData('companies/register-2k.gb18030.csv'))(
    'a register of 2,000 companies in GB18030: none gets a grade from nothing',
    async () => {
      const out = await folder()
      const { exit } = await run(['analyze', sharedData('companies/register-2k.gb18030.csv'), '--out', out])
      expect(exit).toBe(0)
      const { source, counts, summary } = await analysisIn(out)
      expect(source.encoding).toBe('gb18030')
      expect(counts).toMatchObject({ rows: 2000, rejected: 0 })
      expect(summary.grades.find(({ key }) => key === 'none')?.count).toBe(2000)
    }
  )
})
