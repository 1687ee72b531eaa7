import { describe, expect, test } from 'vitest'
import type { CustomFieldDefinition, CustomFieldType } from '../../contract.ts'
import { readCustomValue, showCustomValue, understoodCustom, type CustomValue } from './read-custom-value.ts'

const field = (type: CustomFieldType, more: Partial<CustomFieldDefinition> = {}): CustomFieldDefinition => ({
  key: 'x',
  of: 'customer',
  label: '字段',
  labelEn: null,
  type,
  options: [
    { value: '北仑', also: ['北仑港', 'Beilun'] },
    { value: '镇海', also: [] },
    { value: '甲、乙', also: [] }
  ],
  unit: null,
  required: false,
  weight: 0,
  also: [],
  retired: false,
  ...more
})

describe('a text means what the type of its field says', () => {
  test.each<[CustomFieldType, string, CustomValue | null]>([
    ['text', '1,200辆', '1,200辆'],
    ['number', '1,200', 1200],
    ['number', '１２．５', 12.5],
    ['number', '约30辆', 30],
    ['number', '3万', 30_000],
    ['number', '-4', -4],
    ['number', '很多', null],
    ['amount', '50万', 50_000_000],
    ['amount', '30-50万', 40_000_000],
    ['amount', '500', 50_000],
    ['amount', '$500', null],
    ['amount', '看情况', null],
    ['date', '2026-03-05', '2026-03-05'],
    ['date', '2026年3月5日', '2026-03-05'],
    ['date', '2026/3/5', '2026-03-05'],
    ['date', '3月5日', null],
    ['date', '下周', null],
    ['date', '近期', null],
    ['select', '北仑', '北仑'],
    ['select', ' beilun ', '北仑'],
    ['select', '慈溪', null],
    ['multiSelect', '北仑港、镇海；北仑', ['北仑', '镇海']],
    ['multiSelect', '甲、乙', ['甲、乙']],
    ['multiSelect', '镇海、甲、乙；北仑', ['镇海', '甲、乙', '北仑']],
    ['multiSelect', '北仑、慈溪', null],
    ['boolean', '是', true],
    ['boolean', '没有', false],
    ['boolean', '也许', null]
  ])('%s: %s', (type, text, expected) => {
    const read = readCustomValue(field(type), text)
    expect(read.ok ? read.value : null).toEqual(expected)
  })

  test('what does not fit says what would', () => {
    expect(readCustomValue(field('select'), '慈溪')).toMatchObject({
      ok: false,
      code: 'collection.value.unknown',
      params: { text: '慈溪', values: '北仑, 镇海, 甲、乙' }
    })
  })

  test('and is shown as a person reads it', () => {
    expect(showCustomValue(field('amount'), 30_000_000)).toBe('30万')
    expect(showCustomValue(field('amount'), 123_456_700)).toBe('1234567')
    expect(showCustomValue(field('number', { unit: '辆' }), 120)).toBe('120 辆')
    expect(showCustomValue(field('multiSelect'), ['北仑', '镇海'])).toBe('北仑、镇海')
    expect(understoodCustom(field('boolean'), '有')).toBe('是')
    expect(understoodCustom(field('number'), '很多')).toBeNull()
    expect(understoodCustom(field('number'), undefined)).toBeNull()
  })

  test('what is shown means the same again', () => {
    for (const [type, text] of [
      ['amount', '30-50万'],
      ['number', '1,200'],
      ['date', '2026年3月5日'],
      ['multiSelect', '镇海、北仑港'],
      ['boolean', '没有']
    ] as const) {
      const read = readCustomValue(field(type, { unit: '辆' }), text)
      if (!read.ok) throw new Error(text)
      expect(readCustomValue(field(type), showCustomValue(field(type, { unit: '辆' }), read.value))).toEqual(
        read
      )
    }
  })
})
