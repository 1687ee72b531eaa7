import { expect, test } from 'vitest'
import { customerFile } from '../../../../testing/customer-file.ts'
import { said } from '../testing/run-check.ts'
import { personalData } from './personal-data.ts'

const idNumber = 'verification.personal.idNumber error'

test.each<[string, Parameters<typeof customerFile>[0], string[]]>([
  ['an ID number in a note', { raw: { note: '身份证11010519491231002X,已核' } }, [`note ${idNumber}`]],
  ['an order number of 18 digits', { raw: { note: '订单110105194912310021' } }, []],
  ['a card of 19 digits', { raw: { note: '6222021001116245702' } }, []],
  ['a credit code', { raw: { creditCode: '911101085513850822' } }, []],
  ['a column of ID numbers', { custom: { 身份证号码: '不详' } }, [`note ${idNumber}`]],
  [
    'an ID number in a column of another name',
    { custom: { 证件: '11010519491231002x' } },
    [`note ${idNumber}`]
  ],
  [
    'a column of home addresses',
    { custom: { 家庭住址: '幸福路 1 号' } },
    ['note verification.personal.homeAddress error']
  ],
  [
    'a home address in the column of the company',
    { raw: { address: '家庭住址：幸福路 1 号' } },
    ['address verification.personal.homeAddress error']
  ],
  ['an empty column', { custom: { 家庭住址: '' } }, []]
])('%s', (_what, file, expected) => {
  expect(said(personalData, customerFile(file))).toEqual(expected)
})
