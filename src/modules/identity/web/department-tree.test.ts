import { expect, test } from 'vitest'
import { placeDepartments, withAllBelow } from './department-tree.ts'

const department = (id: string, parentId: string | null, position = 0) => ({
  id,
  parentId,
  name: id,
  position,
  members: 0
})
const departments = [
  department('华东一组', '华东'),
  department('华南', '销售', 2),
  department('华东', '销售', 1),
  department('销售', null),
  department('市场', null, 1)
]

test('a department stands above its own, in the order of siblings', () => {
  expect(placeDepartments(departments).map((one) => `${one.depth} ${one.department.id}`)).toEqual([
    '0 销售',
    '1 华东',
    '2 华东一组',
    '1 华南',
    '0 市场'
  ])
})

test('a department reaches everything below it', () => {
  expect([...withAllBelow(departments, '销售')].sort()).toEqual(['华东', '华东一组', '华南', '销售'])
  expect([...withAllBelow(departments, '市场')]).toEqual(['市场'])
})
