import { link, mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run } from './testing/run.ts'

const folder = (): Promise<string> => mkdtemp(join(tmpdir(), 'huike hostile '))

const LIST = '客户名称,电话\n云杉有限公司,13800138001\n'

test('a list that lies among the reports under their name is never overwritten', async () => {
  const out = await folder()
  const list = join(out, '客户画像.xlsx')
  await writeFile(list, LIST)
  const linked = join(out, '我的清单.csv')
  await link(list, linked)
  for (const path of [list, linked, join(out, '.', '客户画像.xlsx')])
    expect(await run(['analyze', path, '--out', out])).toMatchObject({
      exit: 2,
      err: expect.stringContaining('客户画像.xlsx')
    })
  expect(await readFile(list, 'utf8')).toBe(LIST)
})

test('an output folder that is a file, or lies below one, is said to be', async () => {
  const list = join(await folder(), 'list.csv')
  await writeFile(list, LIST)
  for (const out of [list, join(list, 'reports')])
    expect(await run(['analyze', list, '--out', out])).toMatchObject({
      exit: 3,
      err: expect.stringContaining('不能作为文件夹')
    })
})

const columns = (count: number): string => Array.from({ length: count }, (_, at) => `列${at}`).join(',')

test.each([
  ['one endless line', `客户名称,电话\n${'a'.repeat(3_000_000)}`, /超过 1000000 个字符/],
  ['more columns than Excel has', `客户名称,${columns(20_000)}\n`, /16384 列/],
  ['no column that names anybody', '颜色,重量\n红,3\n蓝,5\n', /颜色, 重量/],
  ['nothing but zeros', '\0'.repeat(5000), /没有数据/],
  ['a picture', '\u0089PNG\r\n\u001A\n', /PNG|binary|表格/]
])('%s is refused with a sentence, and nothing is left', async (_, text, sentence) => {
  const [where, out] = [await folder(), await folder()]
  const list = join(where, 'list.csv')
  await writeFile(list, text, text.startsWith('\u0089') ? 'latin1' : 'utf8')
  const { exit, err } = await run(['analyze', list, '--out', out])
  expect(exit).toBe(3)
  expect(err).toMatch(sentence)
  expect(err).not.toMatch(/\n\s+at /)
  expect(await readdir(out)).toEqual([])
})

test.each([
  ['a header only', '客户名称,电话\n', 0],
  ['one row', LIST, 1],
  ['two columns of one name', '客户名称,电话,电话,备注,备注\n甲公司,13800138000,0512-66881234,a,b\n', 1],
  [
    'two lines of header',
    '基本信息,,联系人,\n客户名称,行业,姓名,电话\n甲有限公司,机械,张三,13800138000\n',
    1
  ],
  [
    'cells of 100,000 characters',
    `客户名称,电话,需求\n甲有限公司,13800138000,${'提升效率'.repeat(25_000)}\n`,
    1
  ]
])('%s is read', async (_, text, rows) => {
  const list = join(await folder(), 'list.csv')
  await writeFile(list, text)
  const { exit, out } = await run(['analyze', list, '--out', await folder(), '--json'])
  expect(exit).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ counts: { rows, rejected: 0 } })
})

test('a folder given for a list is said to be one', async () => {
  const where = await folder()
  await mkdir(join(where, '清单'))
  expect(await run(['verify', join(where, '清单')])).toMatchObject({
    exit: 3,
    err: expect.stringContaining('文件夹')
  })
})
