import { describe, expect, test } from 'vitest'
import { checkPlaybook, defaultPlaybook } from '../../../core/index.ts'
import { listAt, pathOf, valueAt, withItem, type Place } from '../../../core/draft/index.ts'
import { partOf, sections, type FieldSpec, type Item, type ListSpec } from './index.ts'

const playbook = defaultPlaybook()

/** Keys that no form asks for: written by whoever saves, or the name by which an item is found again. */
const ungiven = new Set(['format', 'version', 'id', 'grade', 'level', 'key', 'label.zh-CN', 'label.en'])

const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The places of an item’s values that its form does not have. */
const missing = (item: Item, fields: readonly FieldSpec[], place: Place): readonly string[] =>
  Object.entries(item).flatMap(([key, value]) => {
    if (ungiven.has(key)) return []
    const spec = fields.find((one) => one.key === key)
    if (!spec) return key === 'label' && isItem(value) ? [] : [pathOf([...place, key])]
    return spec.control.as === 'list' && Array.isArray(value)
      ? ofList(value, spec.control.list, [...place, key])
      : []
  })

const ofList = (items: readonly unknown[], list: ListSpec, place: Place): readonly string[] =>
  items.flatMap((item, at) => (isItem(item) ? missing(item, list.fields, [...place, at]) : []))

describe('the playbook as forms', () => {
  test('every value of every part can be edited', () => {
    const covered = sections.flatMap(({ parts }) => parts)
    const unseen = covered.flatMap((part) =>
      part.kind === 'list' ? ofList(listAt(playbook, part.place), part.list, part.place) : []
    )
    expect([...new Set(unseen.map((path) => path.replaceAll(/\[\d+\]/g, '[]')))]).toEqual([])
  })

  test('every key of the document stands in one of the forms', () => {
    const walk = (value: unknown, place: Place): readonly string[] => {
      const found = partOf(place)
      if (found !== null && place.length > found.part.place.length) return []
      if (found !== null && found.part.kind === 'list') return []
      if (!isItem(value)) return place.some((step) => ungiven.has(String(step))) ? [] : [pathOf(place)]
      return Object.entries(value).flatMap(([key, inner]) => walk(inner, [...place, key]))
    }
    expect(walk(playbook, [])).toEqual([])
  })

  const lists = sections.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'list' && part.list.fresh ? [[part.key, part] as const] : []))
  )
  test.each(lists)('a new item of %s has the shape of one', (_key, part) => {
    const items = listAt(playbook, part.place).filter(isItem)
    const fresh = part.list.fresh?.(playbook, items, (code) => code)
    // At the end of an ordered list what holds for all stands already: a new one is put before it.
    const edited = withItem(playbook, part.place, 0, fresh)
    const checked = checkPlaybook(edited)
    const shape = checked.ok
      ? []
      : checked.problems.filter(({ code }) => /(missing|type|value|format|unknownKey|duplicate)$/.test(code))
    expect(shape).toEqual([])
    expect(valueAt(edited, [...part.place, 0])).toEqual(fresh)
  })

  test.each([
    ['grades.rules[0].when', 'gradeRules'],
    ['grades.value.high', 'gradeValue'],
    ['grades.potential.rules[1].points', 'potential'],
    ['vocabulary.pains[3].also[1]', 'words.pains'],
    ['leads.scoring.weights', 'leadWeights'],
    ['tags.portraitLine[0]', 'portraitLine'],
    ['slas.cleaning.hours', 'sla.cleaning'],
    ['customFields[0].label', 'customFields']
  ])('%s is edited in %s', (path, key) => {
    const place = [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, at, name]) =>
      at === undefined ? (name ?? '') : Number(at)
    )
    expect(partOf(place)?.part.key).toBe(key)
  })
})
