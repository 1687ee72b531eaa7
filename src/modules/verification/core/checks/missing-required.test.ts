import { expect, test } from 'vitest'
import { fieldKeys } from '#contracts/customers'
import { defaultPlaybook } from '#core/playbook'
import { customerFile } from '../../../../testing/customer-file.ts'
import { said, testContext } from '../testing/run-check.ts'
import { missingRequired } from './missing-required.ts'

test('a list must name the customer and a way to reach it', () => {
  expect(said(missingRequired, customerFile())).toEqual([
    'name verification.required.missing warning',
    'phone verification.required.noWay info'
  ])
  expect(said(missingRequired, customerFile({ name: '甲', raw: { wechat: 'jia' } }))).toEqual([])
})

test('a list without any column for it is not blamed in every row', () => {
  const context = { ...testContext(), columnOf: () => null }
  expect(said(missingRequired, customerFile({ name: '甲' }), context)).toEqual([])
})

test('a full file needs what S1 says', () => {
  const fields = said(
    missingRequired,
    customerFile({ name: '甲', raw: { name: '甲', mobile: '138' } }),
    testContext('full')
  )
  expect(fields.map((line) => line.split(' ')[0])).toEqual([
    'customerType',
    'industry',
    'address',
    'contactName',
    'contactPosition',
    'email',
    'needDescription',
    'sourceChannel',
    'obtainedOn',
    'owner'
  ])
})

test('a scenario needs its own fields: satisfaction of an existing customer', () => {
  const raw = { name: '甲', contactName: '李', growthPoint: '出口', needDescription: '扩产' }
  expect(said(missingRequired, customerFile({ name: '甲', raw }), testContext('existing'))).toEqual([
    'satisfaction verification.required.missing warning'
  ])
})

test('the field catalogue names every field of the customer file, and no other', () => {
  expect(new Set(defaultPlaybook().fields.map(({ key }) => key))).toEqual(new Set(fieldKeys))
})
