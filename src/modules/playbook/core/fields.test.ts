import { expect, test } from 'vitest'
import { defaultPlaybook } from './default-playbook.ts'

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
