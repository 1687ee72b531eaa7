import { expect, test } from 'vitest'
import { valuesFound } from './values-found.ts'

const counted = [
  { value: 'C36', label: 'C36', count: 40 },
  { value: '饲料', label: '饲料', count: 3 }
]
const known = [
  { value: 'C13', label: '农副食品加工业' },
  { value: 'C36', label: '汽车制造业' }
]
const found = (typed: string, isOpen: boolean, taken: readonly string[] = []): readonly string[] =>
  valuesFound(typed, { known, counted, taken, isOpen }).map(
    ({ label, count }) => `${label}${count === null ? '' : ` ${count}`}`
  )

test.each<[string, string, boolean, readonly string[]]>([
  ['what customers have comes first, by its name', '', true, ['汽车制造业 40', '饲料 3', '农副食品加工业']],
  ['of a closed list nothing else', '', false, ['汽车制造业 40', '农副食品加工业']],
  ['by name', '汽车', false, ['汽车制造业 40']],
  ['by the beginning of a code', 'c1', false, ['农副食品加工业']],
  ['what nobody has said is offered where it can be', '宠物', true, ['宠物']],
  ['and not where it cannot', '宠物', false, []]
])('%s', (_what, typed, isOpen, labels) => {
  expect(found(typed, isOpen)).toEqual(labels)
})

test('what is taken is not offered again', () => {
  expect(found('', false, ['C36'])).toEqual(['农副食品加工业'])
})
