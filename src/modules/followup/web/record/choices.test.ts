import { describe, expect, test } from 'vitest'
import { nextDayOf } from './next-choices.ts'
import { happenedAtOf, instantOf, localText, willBeLate } from './time-choices.ts'

describe('the next day, as it is said', () => {
  test.each([
    ['tomorrow', '2024-02-29', '2024-03-01'],
    ['threeDays', '2024-02-28', '2024-03-02'],
    ['nextMonday', '2024-03-01', '2024-03-04'],
    ['nextMonday', '2024-03-04', '2024-03-11'],
    ['nextMonday', '2024-03-03', '2024-03-04'],
    ['twoWeeks', '2024-03-04', '2024-03-18'],
    ['plan', '2024-03-04', null]
  ] as const)('%s from %s is %s', (choice, today, day) => {
    expect(nextDayOf(choice, today)).toBe(day)
  })
})

test('this morning, said before ten, is not in the future', () => {
  const early = new Date(2024, 2, 1, 8, 30)
  expect(instantOf('morning', early)).toEqual(early)
  expect(instantOf('morning', new Date(2024, 2, 1, 14))).toEqual(new Date(2024, 2, 1, 10))
  expect(instantOf('yesterday', early)).toEqual(new Date(2024, 1, 29, 15))
})

test('a time of its own is that time; where none was chosen it is now', () => {
  const now = new Date(2024, 2, 1, 14, 5)
  expect(happenedAtOf('other', '2024-02-28T09:30', now)).toEqual(new Date(2024, 1, 28, 9, 30))
  expect(happenedAtOf('other', '', now)).toEqual(now)
  expect(happenedAtOf('other', localText(now), now)).toEqual(now)
})

test('after 24 hours a record is late', () => {
  const now = new Date(2024, 2, 2, 14)
  expect(willBeLate(new Date(2024, 2, 1, 14), now)).toBe(false)
  expect(willBeLate(new Date(2024, 2, 1, 13, 59), now)).toBe(true)
})
