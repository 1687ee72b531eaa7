import { expect, test } from 'vitest'
import type { Formula } from './formula.ts'
import { search } from './search.ts'

const literal = (fact: string, path: string): Formula => ({
  kind: 'literal',
  condition: { kind: 'fact', fact, type: 'text', operator: 'is', operand: path },
  want: 'notTrue',
  path
})

/** A list of strategies, each of which leaves something over: 客户等级是 A 且 产线数量是 选项3. */
const leftOver = (count: number): readonly Formula[] =>
  Array.from({ length: count }, (_, at) => ({
    kind: 'or',
    parts: [literal(`line${at % 100}`, `${at}.line`), literal('grade', `${at}.grade`)]
  }))

test('a long list that is sound is seen to be so by looking at each condition a few times', () => {
  let looks = 0
  const outcome = search(leftOver(300), () => {
    looks += 1
    return true
  })
  expect(outcome).toEqual({ status: 'possible' })
  expect(looks).toBeLessThanOrEqual(300)
})

test('where the first alternatives do not fit together, others are tried', () => {
  const formulas: readonly Formula[] = [
    { kind: 'or', parts: [literal('grade', 'a'), literal('line', 'b')] },
    { kind: 'or', parts: [literal('grade', 'c')] }
  ]
  const agree = (literals: readonly Readonly<{ path: string }>[]): boolean =>
    !literals.some(({ path }) => path === 'a') || literals.length === 1
  expect(search(formulas, agree)).toEqual({ status: 'possible' })
})

test('what cannot be met names the comparisons that clash, though the first look met them too', () => {
  const formulas: readonly Formula[] = [literal('grade', 'a'), { kind: 'or', parts: [literal('grade', 'b')] }]
  expect(search(formulas, (literals) => literals.length === 1)).toEqual({
    status: 'impossible',
    clashes: [['a', 'b']]
  })
})
