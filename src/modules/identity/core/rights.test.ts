import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskableFields, permissions, scopes } from '#kernel/actor'
import { administrator, builtInRoles } from './built-in-roles.ts'
import { covers, hasAdministrator, isAdministrator, type Rights } from './rights.ts'

const role = (key: string): Rights => builtInRoles.find((one) => one.key === key) ?? administrator

const anyRights: fc.Arbitrary<Rights> = fc.record({
  permissions: fc.subarray([...permissions]),
  scope: fc.constantFrom(...scopes),
  maskedFields: fc.subarray([...maskableFields])
})

describe('rights', () => {
  test.each([
    ['administrator', 'administrator', true],
    ['administrator', 'reader', true],
    ['manager', 'representative', true],
    ['manager', 'operations', false],
    ['representative', 'manager', false],
    ['reader', 'representative', false],
    // Who does not see amounts cannot give them to be seen.
    ['assistant', 'representative', false]
  ])('%s may give the rights of %s: %s', (own, given, may) => {
    expect(covers(role(own), role(given))).toBe(may)
  })

  test('whoever is given rights can give on no more than the giver had', () => {
    fc.assert(
      fc.property(
        anyRights,
        anyRights,
        anyRights,
        (a, b, c) => !covers(a, b) || !covers(b, c) || covers(a, c)
      )
    )
  })

  test('of two who may give to each other both have the same', () => {
    fc.assert(
      fc.property(anyRights, anyRights, (a, b) => {
        if (!covers(a, b) || !covers(b, a)) return true
        return (
          a.scope === b.scope &&
          a.permissions.length === b.permissions.length &&
          a.maskedFields.length === b.maskedFields.length
        )
      })
    )
  })

  test('of the built-in roles one administers, and it has everything', () => {
    expect(builtInRoles.filter(isAdministrator)).toEqual([administrator])
    expect(builtInRoles.every((one) => covers(administrator, one))).toBe(true)
  })

  const roles = [
    { id: 'a', ...administrator },
    { id: 'r', ...role('representative') }
  ]
  test.each([
    ['an active administrator', 'a', 'active', true],
    ['an administrator who was only invited', 'a', 'invited', false],
    ['an administrator who left', 'a', 'left', false],
    ['a representative', 'r', 'active', false]
  ])('with %s alone the team is helped: %s', (_, roleId, state, helped) => {
    expect(hasAdministrator([{ id: '1', roleId, state }], roles)).toBe(helped)
  })
})
