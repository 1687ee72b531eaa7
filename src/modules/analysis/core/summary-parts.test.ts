import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultPlaybook } from '#core/playbook'
import { customerFile, heads } from '../../../testing/customer-file.ts'
import { createAnalyser } from './analyse-customer.ts'
import type { RowFinding } from './finding-tally.ts'
import { createSummary } from './summary.ts'

const playbook = defaultPlaybook()
const analyser = createAnalyser({ playbook, language: 'zh-CN', asOf: '2024-03-15' })

const oneOf = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values)
const finding = (rule: string, severity: RowFinding['severity']): RowFinding => ({
  field: 'phone',
  column: null,
  rule,
  severity,
  message: { code: 'collection.row.empty', params: {} },
  proposal: null
})

const customer = fc.record({
  file: fc
    .record({
      name: oneOf('甲乙机械', '丙丁贸易', '戊己食品'),
      industryCode: oneOf('C36', 'C3670', 'F51', null),
      provinceCode: oneOf('44', '31', null),
      employees: oneOf(null, heads(800)),
      manualTags: oneOf([], ['意向-重点意向客户'], ['老客户', '展会']),
      painText: oneOf(
        null,
        '交货太慢,售后响应慢',
        '交付周期长',
        '成本高',
        '蓝色方块漏光',
        '成本高;交期长;没人管'
      )
    })
    .map(({ painText, ...file }) => ({ ...file, needs: painText === null ? [] : [{ painText }] })),
  findings: oneOf<readonly RowFinding[]>(
    [],
    [finding('phone', 'warning')],
    [finding('phone', 'error'), finding('email', 'info')]
  )
})

test('parts of a list, counted by any number of collectors and joined in order, sum up to the same as the whole list', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ customer, ends: fc.boolean(), by: fc.nat(2) }), { maxLength: 30 }),
      (rows) => {
        const whole = createSummary(playbook, 'zh-CN')
        const joined = createSummary(playbook, 'zh-CN')
        const collectors = [0, 1, 2].map(() => createSummary(playbook, 'zh-CN'))
        let by = 0
        for (const row of rows) {
          const examined = analyser.examine(customerFile(row.customer.file))
          whole.add(examined, row.customer.findings)
          collectors[by]?.add(examined, row.customer.findings)
          if (!row.ends) continue
          const part = collectors[by]?.take()
          if (part) joined.join(structuredClone(part))
          by = row.by
        }
        const last = collectors[by]?.take()
        if (last) joined.join(last)
        expect(joined.result()).toEqual(whole.result())
      }
    ),
    { numRuns: 60 }
  )
})
