import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasSharedData, sharedData } from '../../../testing/shared-data.ts'
import { industries, industriesBelow, industryLabel, industryOf, pathOf, twoDigitOf } from './tree.ts'

describe('the industry standard', () => {
  test('has 20 sections, 97 divisions, 473 groups and 1,382 classes', () => {
    const counts = [1, 2, 3, 4].map((level) => industries.filter((entry) => entry.level === level).length)
    expect(counts).toEqual([20, 97, 473, 1382])
  })

  test.each([
    ['C36', 'C36'],
    ['36', 'C36'],
    ['c3670', 'C3670'],
    ['3670', 'C3670'],
    ['Ｃ３６', 'C36'],
    ['C35-专用设备制造业', 'C35'],
    ['C36 汽车制造业', 'C36'],
    ['C', 'C'],
    ['01', 'A01']
  ])('a person writes %s for %s', (text, code) => {
    expect(industryOf(text)?.code).toBe(code)
  })

  test.each(['D36', '9999', '36701', '', '汽车', 'U', 'CX'])('%s is no code', (text) => {
    expect(industryOf(text)).toBeNull()
  })

  test('a class lies under its group, division and section', () => {
    expect(pathOf('3670').map((entry) => entry.code)).toEqual(['C', 'C36', 'C367', 'C3670'])
    expect(twoDigitOf('3670')?.code).toBe('C36')
    expect(twoDigitOf('C')).toBeNull()
    expect(industriesBelow('C36').map((entry) => entry.code)).toContain('C367')
    expect(industriesBelow('')).toHaveLength(20)
  })

  test('a division is shown as in S4', () => {
    expect(industryLabel('35')).toBe('C35-专用设备制造业')
    expect(industryLabel('不知道')).toBe('不知道')
  })

  test('every entry is found by its own code, with and without the letter', () => {
    fc.assert(
      fc.property(fc.constantFrom(...industries), (entry) => {
        const digits = entry.code.slice(1)
        return industryOf(entry.code) === entry && (digits === '' || industryOf(digits) === entry)
      })
    )
  })

  test.skipIf(!hasSharedData('gbt4754-2017.csv'))('agrees with the published table, entry by entry', () => {
    const published = readFileSync(sharedData('gbt4754-2017.csv'), 'utf8')
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => /^([^,]+),([^,]*)/.exec(line)?.slice(1).join(' '))
    expect(industries.map((entry) => `${entry.code.slice(1) || entry.code} ${entry.name}`)).toEqual(published)
  })
})
