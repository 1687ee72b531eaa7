import { describe, expect, test } from 'vitest'
import { codesOf } from '#lang'
import { customerFile } from '../../../testing/customer-file.ts'
import { checks } from './checks/index.ts'
import { testContext } from './testing/run-check.ts'
import { verifyCustomer } from './verify-customer.ts'

describe('verifying a customer', () => {
  test('an empty file with a name raises nothing but the missing way to reach it', () => {
    const findings = verifyCustomer(customerFile({ name: '甲公司' }), testContext())
    expect(findings.map(({ rule }) => rule)).toEqual(['missing-required'])
  })

  test('a finding names row, column and check', () => {
    const file = customerFile({
      row: 7,
      name: '甲公司',
      creditCode: '91110108551385082X',
      raw: { phone: '13800138000' }
    })
    expect(verifyCustomer(file, { ...testContext(), columnOf: () => '信用代码' })).toEqual([
      {
        row: 7,
        field: 'creditCode',
        column: '信用代码',
        rule: 'credit-code',
        severity: 'error',
        message: { code: 'china.creditCode.checkCharacter', params: { expected: 'Q', found: 'X' } },
        proposal: { code: 'verification.creditCode.proposal', params: { code: '91110108551385082Q' } }
      }
    ])
  })

  test('every check has a name of its own in the languages', () => {
    const codes = new Set(codesOf('zh-CN'))
    expect(checks.filter(({ id }) => !codes.has(`cli.check.${id}`))).toEqual([])
    expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length)
  })
})
