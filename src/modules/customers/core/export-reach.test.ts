import { expect, test } from 'vitest'
import type { Mask } from '#kernel/actor'
import { stillReaches, type ExportReach } from './export-reach.ts'

const everybody: ExportReach = { owners: null, masked: [] }
const two: ExportReach = { owners: ['li', 'wang'], masked: ['phone'] }

const cases: readonly (readonly [string, ExportReach, readonly string[] | null, readonly Mask[], boolean])[] =
  [
    ['nothing has changed', everybody, null, [], true],
    ['he reaches his own only now', everybody, ['li'], [], false],
    ['an amount is hidden from him since', everybody, null, ['orderAmount'], false],
    ['a colleague has joined his department', two, ['li', 'wang', 'zhao'], ['phone'], true],
    ['a colleague has left his department', two, ['li'], ['phone'], false],
    ['he reaches everybody now, and sees the phones', two, null, [], true]
  ]

test.each(cases)('%s', (_, reach, visibleOwners, maskedFields, expected) => {
  expect(stillReaches({ visibleOwners, maskedFields }, reach)).toBe(expected)
})
