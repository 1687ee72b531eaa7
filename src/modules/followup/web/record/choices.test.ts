import { describe, expect, test } from 'vitest'
import { nextDayOf } from './next-choices.ts'
import { instantOf } from './time-choices.ts'

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
  expect(instantOf('morning', new Date(2024, 2, 1, 14)).getHours()).toBe(10)
  expect(instantOf('yesterday', early).getDate()).toBe(29)
})
