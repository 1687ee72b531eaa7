import { createFacts } from '#core/portrait'
import { createReader, mapColumns } from '#core/collection'
import { compileRule, defaultPlaybook } from '#core/playbook'
import { classifyIndustry, checkCreditCode, parseAddress } from '#lib/china'
import { parseAmount, parseCompanyName, parseDate, parseHeadCount, parsePhone } from '#lib/chinese'
import { customerColumns, customerRows } from '../data/customers.ts'
import { measure } from '../measure.ts'
import type { Measured } from '../result.ts'

const AS_OF = '2024-03-15'
const ROWS = 2000
const SEED = 99

const rows = (): string[][] => [...customerRows(SEED, ROWS)]

const columnOf = (table: readonly string[][], header: (typeof customerColumns)[number]): string[] => {
  const at = customerColumns.indexOf(header)
  return table.map((row) => row[at] ?? '').filter((text) => text !== '')
}

/** Every rule of the default playbook's tags and grades over customers: verdicts, not rows. */
const ruleWork = (table: readonly string[][]): Readonly<{ count: number; work: () => number }> => {
  const playbook = defaultPlaybook()
  const read = createReader(mapColumns(customerColumns, table.slice(0, 60), {}), AS_OF)
  const factsOf = createFacts(playbook)
  const facts = table
    .map((cells, at) => read({ row: at + 1, sheetRow: at + 2, cells }))
    .filter((file) => file !== null)
    .map((file) => factsOf(file, AS_OF))
  const rules = playbook.tags.rules.map(({ when }) => compileRule(when))
  return {
    count: facts.length * rules.length,
    work: () => {
      let fired = 0
      for (const one of facts) for (const rule of rules) if (rule.test(one, AS_OF) === true) fired += 1
      return fired
    }
  }
}

/** How many texts or verdicts a second of one core: the small machines that every row goes through. */
export const measureRates = async (): Promise<readonly Measured[]> => {
  const table = rows()
  const measured: Measured[] = []
  const rate = async (job: string, count: number, work: () => unknown): Promise<void> => {
    const spent = await measure(work)
    measured.push({ job, data: 'made', rows: count, ...spent, baseline: null, peakMiB: null })
  }
  const overTexts = (job: string, texts: readonly string[], read: (text: string) => unknown): Promise<void> =>
    rate(job, texts.length, () => {
      for (const text of texts) read(text)
    })
  await overTexts('classifyIndustry (scope)', columnOf(table, '经营范围'), (text) => classifyIndustry(text))
  await overTexts('classifyIndustry (need)', columnOf(table, '需求描述'), (text) => classifyIndustry(text))
  await overTexts('parseAmount', columnOf(table, '年营收'), (text) => parseAmount(text))
  await overTexts('parseHeadCount', columnOf(table, '员工人数'), (text) => parseHeadCount(text))
  await overTexts('parseDate', columnOf(table, '采购时间'), (text) => parseDate(text, AS_OF))
  await overTexts('parsePhone', columnOf(table, '手机'), (text) => parsePhone(text))
  await overTexts('parseAddress', columnOf(table, '注册地址'), (text) => parseAddress(text))
  await overTexts('parseCompanyName', columnOf(table, '客户名称'), (text) => parseCompanyName(text))
  await overTexts('checkCreditCode', columnOf(table, '统一社会信用代码'), (text) => checkCreditCode(text))
  const rules = ruleWork(table)
  await rate('rule verdicts', rules.count, rules.work)
  return measured
}
