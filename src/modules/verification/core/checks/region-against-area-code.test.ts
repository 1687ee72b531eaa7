import { expect, test } from 'vitest'
import { customerFile } from '../../../../testing/customer-file.ts'
import { said } from '../testing/run-check.ts'
import { regionAgainstAreaCode } from './region-against-area-code.ts'

const landline = (...provinces: string[]) =>
  ({ e164: '+8675588886666', extension: null, kind: 'landline', provinces }) as const
const mobile = { e164: '+8613800138000', extension: null, kind: 'mobile', provinces: [] } as const
const elsewhere = ['phone verification.areaCode.elsewhere info']

test.each<[string, string | null, Parameters<typeof customerFile>[0], string[]]>([
  ['Shenzhen line, Shanghai address', '31', { contacts: [{ phones: [landline('44')] }] }, elsewhere],
  [
    'one of two lines fits',
    '31',
    { contacts: [{ phones: [landline('44')] }, { phones: [landline('31')] }] },
    []
  ],
  ['a shared area code', '13', { contacts: [{ phones: [landline('11', '13')] }] }, []],
  ['a mobile number', '31', { contacts: [{ phones: [mobile] }] }, []],
  ['address unknown', null, { contacts: [{ phones: [landline('44')] }] }, []]
])('%s', (_what, provinceCode, file, expected) => {
  expect(said(regionAgainstAreaCode, customerFile({ ...file, provinceCode }))).toEqual(expected)
})
