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

const line = (e164: string, ...provinces: string[]) =>
  ({ e164, extension: null, kind: 'landline', provinces }) as const
const shenzhen = line('+8675588886666', '44')
const guangzhou = line('+862088886666', '44')
const xian = line('+862988886666', '61')
const otherCity = elsewhere

test.each<[string, string, string | null, Parameters<typeof customerFile>[0], string[]]>([
  ['深圳 line, 广州 address', '44', '4401', { contacts: [{ phones: [shenzhen] }] }, otherCity],
  ['深圳 line, 深圳 address', '44', '4403', { contacts: [{ phones: [shenzhen] }] }, []],
  ['深圳 line, somewhere in 广东', '44', null, { contacts: [{ phones: [shenzhen] }] }, []],
  ['one of two lines is of the city', '44', '4401', { contacts: [{ phones: [shenzhen, guangzhou] }] }, []],
  ['咸阳 shares 029 with 西安', '61', '6104', { contacts: [{ phones: [xian] }] }, []],
  ['029 in 宝鸡', '61', '6103', { contacts: [{ phones: [xian] }] }, otherCity],
  ['a municipality', '31', '3101', { contacts: [{ phones: [line('+862166668888', '31')] }] }, []],
  ['海南 has one code', '46', '4602', { contacts: [{ phones: [line('+8689866668888', '46')] }] }, []],
  [
    'another province’s line beside one of another city',
    '44',
    '4401',
    { contacts: [{ phones: [xian, shenzhen] }] },
    otherCity
  ]
])('%s', (_what, provinceCode, cityCode, file, expected) => {
  expect(said(regionAgainstAreaCode, customerFile({ ...file, provinceCode, cityCode }))).toEqual(expected)
})
