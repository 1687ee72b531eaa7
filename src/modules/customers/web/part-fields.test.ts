import { describe, expect, test } from 'vitest'
import * as contract from '../contract.ts'
import { fieldGroups, holderOf } from './field-groups.ts'
import { contactFields, needFields } from './part-fields.ts'

describe('fields on the page', () => {
  test('a contact and a need can be asked for everything that the contract takes', () => {
    expect(contactFields.toSorted()).toEqual([...contract.contactFields].sort())
    expect(needFields.toSorted()).toEqual([...contract.needFields].sort())
  })

  test('every field but the owner stands in exactly one place', () => {
    const shown = [
      ...fieldGroups.flatMap(({ fields }) => [...fields]),
      ...contactFields,
      ...needFields,
      'owner'
    ]
    expect(shown.toSorted()).toEqual([...contract.fieldKeys].sort())
  })

  test.each([
    ['mobile', 'contact'],
    ['budget', 'need'],
    ['name', 'customer']
  ] as const)('%s is the %s’s', (field, holder) => {
    expect(holderOf(field)).toBe(holder)
  })
})
