import { describe, expect, test } from 'vitest'
import type { CustomFieldDefinition } from '../../contract.ts'
import { definitionOf, draftOf, emptyDraft, moved, nextKey } from './field-draft.ts'

const field = (key: string, more: Partial<CustomFieldDefinition> = {}): CustomFieldDefinition => ({
  key,
  of: 'customer',
  label: key,
  labelEn: null,
  type: 'text',
  options: [],
  unit: null,
  required: false,
  weight: 0,
  also: [],
  retired: false,
  ...more
})

describe('the form of a field', () => {
  test('says the definition that it was opened with', () => {
    const port = field('port', {
      type: 'select',
      options: [
        { value: '北仑', also: ['北仑港', 'Beilun'] },
        { value: '镇海', also: [] },
        { value: '=HYPERLINK("x")', also: [] },
        { value: 'a=b', also: [] },
        { value: 'c = d', also: ['e'] }
      ],
      also: ['港口', '装货港'],
      weight: 3
    })
    expect(definitionOf(draftOf(port))).toEqual(port)
    const fleet = field('fleet', { type: 'number', unit: '辆', required: true, labelEn: 'fleet' })
    expect(definitionOf(draftOf(fleet))).toEqual(fleet)
  })

  test.each([
    ['北仑=北仑港', '北仑', ['北仑港']],
    ['北仑＝ 北仑港，BL', '北仑', ['北仑港', 'BL']],
    ['=甲', '=甲', []],
    ['a=b =', 'a=b', []]
  ])('reads the option %s', (options, value, also) => {
    const draft = { ...emptyDraft([]), type: 'select' as const, options }
    expect(definitionOf(draft).options).toEqual([{ value, also }])
  })

  test('leaves out what belongs to another type', () => {
    const draft = { ...emptyDraft([]), label: ' 车辆数 ', options: '甲', unit: '辆' }
    expect(definitionOf(draft)).toMatchObject({ label: '车辆数', options: [], unit: null })
  })

  test('begins with a key that nobody has', () => {
    expect(nextKey([])).toBe('field_1')
    expect(nextKey([field('field_2')])).toBe('field_3')
  })
})

test('a field moves among those of the same kind of thing', () => {
  const [a, b, c] = [field('a'), field('b', { of: 'contact' }), field('c')]
  expect(moved([a, b, c], a, 1)).toEqual([c, b, a])
  expect(moved([a, b, c], a, -1)).toEqual([a, b, c])
  expect(moved([a, b, c], b, 1)).toEqual([a, b, c])
})
