import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scopes } from '#kernel/actor'
import { explainAccess } from './explain-access.ts'
import { treeBelow, wouldCircle } from './tree.ts'
import { visibleOwners } from './visible-owners.ts'

/** 销售部 > 华东 > 上海, 销售部 > 华南; 市场部 stands alone. */
const departments = [
  { id: '销售部', parentId: null },
  { id: '华东', parentId: '销售部' },
  { id: '上海', parentId: '华东' },
  { id: '华南', parentId: '销售部' },
  { id: '市场部', parentId: null }
]
const members = [
  { id: '总监', departmentId: '销售部' },
  { id: '华东经理', departmentId: '华东' },
  { id: '上海甲', departmentId: '上海' },
  { id: '上海乙', departmentId: '上海' },
  { id: '华南丙', departmentId: '华南' },
  { id: '市场丁', departmentId: '市场部' },
  { id: '自由人', departmentId: null }
]
const person = (id: string) => members.find((one) => one.id === id) ?? { id, departmentId: null }

describe('whose customers somebody reaches', () => {
  test.each([
    ['上海甲', 'own', ['上海甲']],
    ['上海甲', 'department', ['上海甲', '上海乙']],
    ['华东经理', 'department', ['华东经理']],
    ['华东经理', 'departmentTree', ['华东经理', '上海甲', '上海乙']],
    ['总监', 'departmentTree', ['总监', '华东经理', '上海甲', '上海乙', '华南丙']],
    ['自由人', 'departmentTree', ['自由人']],
    ['自由人', 'department', ['自由人']],
    ['自由人', 'all', null]
  ] as const)('%s with scope %s reaches %j', (id, scope, reached) => {
    expect(visibleOwners(scope, person(id), members, departments)).toEqual(reached)
  })

  test.each([
    ['销售部', '上海', true],
    ['销售部', '销售部', true],
    ['上海', '华南', false],
    ['销售部', '市场部', false],
    ['上海', null, false]
  ])('moving %s below %s makes a circle: %s', (id, parentId, circle) => {
    expect(wouldCircle(departments, id, parentId)).toBe(circle)
  })

  test('a circle that is there already does not hang', () => {
    const circle = [
      { id: 'a', parentId: 'b' },
      { id: 'b', parentId: 'a' }
    ]
    expect([...treeBelow(circle, 'a')].sort()).toEqual(['a', 'b'])
  })

  const teams = fc.record({
    parents: fc.array(fc.option(fc.nat(7)), { minLength: 1, maxLength: 8 }),
    homes: fc.array(fc.option(fc.nat(7)), { minLength: 1, maxLength: 10 }),
    scope: fc.constantFrom(...scopes),
    viewer: fc.nat(9),
    owner: fc.option(fc.nat(9))
  })

  test('the explanation says what the scope does, in every tree', () => {
    fc.assert(
      fc.property(teams, ({ parents, homes, scope, viewer, owner }) => {
        // A parent has a smaller number, so there is no circle.
        const tree = parents.map((parent, index) => ({
          id: `d${index}`,
          name: `部门${index}`,
          parentId: parent === null || parent >= index ? null : `d${parent}`
        }))
        const team = homes.map((home, index) => ({
          id: `m${index}`,
          name: `成员${index}`,
          departmentId: home === null || home >= tree.length ? null : `d${home}`
        }))
        const who = team[viewer % team.length]
        const whose = owner === null ? null : (team[owner % team.length] ?? null)
        if (!who) return
        const reached = visibleOwners(scope, who, team, tree)
        const { allowed } = explainAccess(
          { ...who, state: 'active', role: '销售', permissions: ['customer.read'], scope },
          whose,
          tree
        )
        expect(allowed).toBe(reached === null || (whose !== null && reached.includes(whose.id)))
      })
    )
  })

  test.each([
    ['left', ['customer.read'], 'identity.access.notActive'],
    ['active', [], 'identity.access.noPermission']
  ])('who is %s with %j sees nothing', (state, permissions, code) => {
    const viewer = {
      id: 'm',
      name: '陈静',
      departmentId: null,
      role: '无',
      scope: 'all',
      state,
      permissions
    } as const
    expect(explainAccess(viewer, null, [])).toMatchObject({ allowed: false, message: { code } })
  })
})
