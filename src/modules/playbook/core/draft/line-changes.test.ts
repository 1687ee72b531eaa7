import { describe, expect, test } from 'vitest'
import { changedLines, lineChanges } from './line-changes.ts'

const signs = { same: ' ', before: '-', after: '+' } as const
const told = (before: string, after: string): string =>
  lineChanges(before.split('').join('\n'), after.split('').join('\n'))
    .map(({ kind, text }) => signs[kind] + text)
    .join('')

describe('two texts line by line', () => {
  test.each([
    ['abc', 'abc', ' a b c'],
    ['abc', 'axc', ' a-b+x c'],
    ['abc', 'abxc', ' a b+x c'],
    ['abc', 'ac', ' a-b c'],
    ['abcd', 'bcda', '-a b c d+a'],
    ['a', 'b', '-a+b']
  ])('%s and %s', (before, after, expected) => {
    expect(told(before, after)).toBe(expected)
  })

  test('both are there again, whatever they are', () => {
    const [before, after] = ['abcabba', 'cbabac']
    const lines = lineChanges(before.split('').join('\n'), after.split('').join('\n'))
    const of = (kind: 'before' | 'after'): string =>
      lines.flatMap((line) => (line.kind === 'same' || line.kind === kind ? [line.text] : [])).join('')
    expect([of('before'), of('after')]).toEqual([before, after])
  })

  test('too long to be compared it is told as another text', () => {
    const text = (sign: string): string => Array.from({ length: 3000 }, (_, at) => `${sign}${at}`).join('\n')
    const lines = lineChanges(text('a'), text('b'))
    expect(lines.filter(({ kind }) => kind === 'before')).toHaveLength(3000)
    expect(lines.filter(({ kind }) => kind === 'after')).toHaveLength(3000)
  })

  test('what is alike is left out but for the lines around', () => {
    const lines = changedLines(lineChanges('1\n2\n3\n4\n5\n6\n7', '1\n2\n3\nx\n5\n6\n7'), 1)
    expect(lines.map((line) => line?.text ?? '…')).toEqual(['…', '3', '4', 'x', '5', '…'])
  })
})
