import { expect, test } from 'vitest'
import { cutAt } from './matched-text.ts'

test.each([
  ['恒达汽车', [[0, 2]], '[恒达]汽车'],
  [
    '苏州恒达汽车',
    [
      [4, 6],
      [2, 4]
    ],
    '苏州[恒达][汽车]'
  ],
  ['恒达', [], '恒达'],
  ['恒达', [[1, 9]], '恒[达]'],
  [
    '恒达汽车',
    [
      [0, 3],
      [1, 4]
    ],
    '[恒达汽][车]'
  ]
] as const)('%s is marked where it was found', (text, ranges, marked) => {
  expect(
    cutAt(text, ranges)
      .map((one) => (one.marked ? `[${one.text}]` : one.text))
      .join('')
  ).toBe(marked)
})
