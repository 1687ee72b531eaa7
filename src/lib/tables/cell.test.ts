import { describe, expect, test } from 'vitest'
import { cellText, isBlankCell, type CellValue } from './cell.ts'
import { formatKind, type FormatKind } from './number-format.ts'

describe('a cell as text', () => {
  test.each<[CellValue, string]>([
    [0.1 + 0.2, '0.3'],
    [13_800_138_000, '13800138000'],
    [911_201_137_581_360_600, '911201137581360600'],
    [1e21, '1000000000000000000000'],
    [1e-7, '0.0000001'],
    [-1234.5, '-1234.5'],
    [1_234_567.891_234_57, '1234567.89123457'],
    [0, '0'],
    [NaN, ''],
    [null, ''],
    [true, 'TRUE'],
    [' 甲 ', ' 甲 '],
    [{ day: '2024-03-15', time: null }, '2024-03-15'],
    [{ day: '2024-03-15', time: '09:30:00' }, '2024-03-15 09:30:00']
  ])('%j is %j', (cell, text) => {
    expect(cellText(cell)).toBe(text)
  })

  test.each<[CellValue, boolean]>([
    [null, true],
    ['', true],
    [' \u3000\u00A0\u200B\n', true],
    ['0', false],
    [0, false],
    [false, false]
  ])('%j is blank: %s', (cell, blank) => {
    expect(isBlankCell(cell)).toBe(blank)
  })
})

describe('what a number format says', () => {
  test.each<[string, FormatKind]>([
    ['General', 'number'],
    ['0.00', 'number'],
    ['#,##0.00;[Red]-#,##0.00', 'number'],
    ['0.00E+00', 'number'],
    ['"第"0"天"', 'number'],
    ['0"days"', 'number'],
    ['_ ¥* #,##0.00_ ', 'number'],
    ['@', 'number'],
    ['yyyy-mm-dd', 'date'],
    ['yyyy"年"m"月"d"日"', 'date'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 'date'],
    ['[$-804]yyyy"年"m"月"', 'date'],
    ['m/d', 'date'],
    ['mmm', 'date'],
    ['h:mm AM/PM', 'time'],
    ['[$-804]上午/下午h"时"mm"分"', 'time'],
    ['mm:ss.0', 'time'],
    ['[h]:mm:ss', 'duration'],
    ['000000', { digits: 6 }],
    ['[Red]0000', { digits: 4 }],
    ['0', 'number']
  ])('%s', (code, kind) => {
    expect(formatKind(code)).toEqual(kind)
  })
})
