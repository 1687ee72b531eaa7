import { expect, test } from 'vitest'
import { customerFile } from '../../../../testing/customer-file.ts'
import { said, testContext } from '../testing/run-check.ts'
import { creditCode } from './credit-code.ts'

test.each<[string, string | null, string[]]>([
  ['a right code', '91110108551385082Q', []],
  ['no code', null, []],
  ['a wrong check character', '91110108551385082X', ['creditCode china.creditCode.checkCharacter error']],
  ['a code cut off', '9111010855138508', ['creditCode china.creditCode.length error']],
  ['an old registration number', '320105000043786', ['creditCode china.creditCode.legacy warning']]
])('%s', (_what, code, expected) => {
  expect(said(creditCode, customerFile({ creditCode: code }))).toEqual(expected)
})

test('one wrong place is corrected', () => {
  const found = creditCode.run(customerFile({ creditCode: '91110108551385082X' }), testContext())
  expect(found).toMatchObject({ proposal: { params: { code: '91110108551385082Q' } } })
})
