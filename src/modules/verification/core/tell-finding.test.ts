import { expect, test } from 'vitest'
import { tellFinding } from './tell-finding.ts'

const message = {
  code: 'verification.budget.share',
  params: { budget: '50万', percent: 40, revenue: '1.2亿' }
}

test.each([
  ['zh-CN', ['50万', '1.2亿']],
  ['zh-TW', ['50萬', '1.2億']],
  ['en', ['500,000', '120,000,000']]
] as const)('in %s amounts are written as its readers do', (language, amounts) => {
  const text = tellFinding(language, message)
  for (const amount of amounts) expect(text).toContain(amount)
})

test('what somebody wrote stays as it was written', () => {
  const stated = { code: 'verification.size.stated', params: { stated: '50万', size: '中型', row: '工业' } }
  expect(tellFinding('en', stated)).toContain('50万')
})
