import { expect, test } from 'vitest'
import { fieldKeys } from '#contracts/customers'
import { defaultPlaybook } from './default-playbook.ts'

test('the field catalogue names every field of the customer file, and no other', () => {
  expect(new Set(defaultPlaybook().fields.map(({ key }) => key))).toEqual(new Set(fieldKeys))
})

test('a full file needs what S1 asks, and only website, WeChat and the like are optional', () => {
  const required = defaultPlaybook().fields.filter((field) => field.required)
  expect(required.map(({ key }) => key)).toEqual([
    'name',
    'customerType',
    'industry',
    'address',
    'contactName',
    'contactPosition',
    'phone',
    'email',
    'needDescription',
    'sourceChannel',
    'obtainedOn',
    'owner'
  ])
})
