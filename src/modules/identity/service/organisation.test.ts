import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { scopes } from '#kernel/actor'
import { sql, trustedSql } from '#platform/database'
import { newId } from '#platform/ids'
import { visibleOwners } from '../core/index.ts'
import { insertDepartment } from '../io/store/departments.ts'
import { insertMember } from '../io/store/members.ts'
import { insertRole } from '../io/store/roles.ts'
import { startSession } from '../io/store/ways-in.ts'
import {
  momentAfter,
  nowhere,
  type Person,
  startTestIdentity,
  type TestIdentity
} from '../testing/start-identity.ts'

let it: TestIdentity
let lin: Person
beforeAll(async () => {
  it = await startTestIdentity()
  lin = await it.company('lin@a.example')
})
afterAll(() => it.stop())

const at = momentAfter(0)
const add = (name: string, parentId: string | null = null) =>
  lin.does((transaction, actor) =>
    it.identity.addDepartment(transaction, actor, { name, parentId, position: 0 }, at, nowhere)
  )
const move = (id: string, parentId: string | null) =>
  lin.does((transaction, actor) =>
    it.identity.changeDepartment(transaction, actor, id, { parentId }, at, nowhere)
  )

describe('departments', () => {
  test('a department cannot come to stand below itself', async () => {
    const sales = await add('销售部')
    const east = await add('华东', sales.id)
    await expect(move(sales.id, east.id)).rejects.toMatchObject({ code: 'identity.department.circle' })
    await expect(move(sales.id, sales.id)).rejects.toMatchObject({ code: 'identity.department.circle' })
    expect((await move(east.id, null)).parentId).toBeNull()
  })

  test('two moves that are fine alone do not make a circle together', async () => {
    for (let round = 0; round < 12; round += 1) {
      const [a, b] = [await add('甲组'), await add('乙组')]
      const answers = await Promise.allSettled([move(a.id, b.id), move(b.id, a.id)])
      expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    }
  })

  test('only an empty department goes', async () => {
    const outer = await add('外')
    const inner = await add('内', outer.id)
    const drop = (id: string) =>
      lin.does((transaction, actor) => it.identity.dropDepartment(transaction, actor, id, at, nowhere))
    await expect(drop(outer.id)).rejects.toMatchObject({ code: 'identity.department.notEmpty' })
    await drop(inner.id)
    await drop(outer.id)
    await expect(drop(outer.id)).rejects.toMatchObject({ kind: 'notFound' })
  })
})

describe('roles', () => {
  const change = (id: string, input: Parameters<typeof it.identity.changeRole>[3], version: number) =>
    lin.does((transaction, actor) =>
      it.identity.changeRole(transaction, actor, id, input, version, at, nowhere)
    )
  const byName = async (name: string) =>
    (await lin.does((transaction) => it.identity.listAllRoles(transaction))).items.find(
      (one) => one.name === name
    )

  test('a change of a role counts from the next request of its members on', async () => {
    const wang = await it.join(lin, 'wang@a.example', '销售代表')
    expect((await it.actorWith(wang.token))?.maskedFields).toEqual([])
    const role = await byName('销售代表')
    await change(role?.id ?? '', { maskedFields: ['phone'], scope: 'department' }, role?.version ?? 0)
    expect(await it.actorWith(wang.token)).toMatchObject({ maskedFields: ['phone'], scope: 'department' })
  })

  test('the administrator’s role stands, names are single, a stale version is told', async () => {
    const [fixed, manager] = [await byName('管理员'), await byName('销售经理')]
    await expect(change(fixed?.id ?? '', { scope: 'own' }, 1)).rejects.toMatchObject({
      code: 'identity.role.fixed'
    })
    await expect(change(manager?.id ?? '', { name: '只读' }, 1)).rejects.toMatchObject({
      code: 'identity.role.nameTaken'
    })
    await change(manager?.id ?? '', { name: '区域经理' }, 1)
    await expect(change(manager?.id ?? '', { name: '大区经理' }, 1)).rejects.toMatchObject({
      code: 'identity.changedMeanwhile'
    })
  })
})

test('in every tree the database lets somebody reach whom the definition names', async () => {
  const teams = fc.record({
    parents: fc.array(fc.option(fc.nat(5)), { minLength: 1, maxLength: 6 }),
    homes: fc.array(fc.option(fc.nat(5)), { minLength: 1, maxLength: 8 }),
    scope: fc.constantFrom(...scopes)
  })
  await fc.assert(
    fc.asyncProperty(teams, async ({ parents, homes, scope }) => {
      const token = newId()
      const { tree, team } = await lin.does(async (transaction) => {
        const ids: string[] = []
        const tree: { id: string; parentId: string | null }[] = []
        for (const parent of parents) {
          const parentId = parent === null ? null : (ids[parent] ?? null)
          const id = await insertDepartment(transaction, { name: '部', parentId, position: 0 })
          ids.push(id)
          tree.push({ id, parentId })
        }
        const roleId = await insertRole(
          transaction,
          { name: token, permissions: ['customer.read'], scope, maskedFields: [] },
          false
        )
        const team: { id: string; departmentId: string | null }[] = []
        for (const home of homes) {
          const departmentId = home === null ? null : (ids[home] ?? null)
          const id = await insertMember(
            transaction,
            {
              email: `${newId()}@tree.example`,
              name: '员',
              state: 'active',
              roleId,
              departmentId,
              managerId: null,
              jobTitle: null,
              language: null,
              passwordHash: null
            },
            at.now
          )
          team.push({ id, departmentId })
        }
        return { tree, team }
      })
      const [viewer] = team
      if (!viewer) return
      const reached = await lin.does((transaction) => startSession(transaction, viewer.id, nowhere, at.now))
      const actor = await it.actorWith(reached)
      const defined = visibleOwners(scope, viewer, team, tree)
      expect(actor?.visibleOwners === null ? null : [...(actor?.visibleOwners ?? [])].sort()).toEqual(
        defined === null ? null : [...defined].sort()
      )
    }),
    { numRuns: 40 }
  )
})

describe('between companies', () => {
  let wu: Person
  beforeAll(async () => {
    wu = await it.company('wu@b.example')
  })
  const foreign = { kind: 'notFound' }

  test('nobody of another company is seen', async () => {
    const { items } = await wu.does((transaction) => it.identity.listTeam(transaction))
    expect(items.map(({ id }) => id)).toEqual([wu.id])
    expect((await wu.does((transaction) => it.identity.listTree(transaction))).items).toEqual([])
  })

  test.each([
    [
      'change',
      () =>
        wu.does((tx, actor) => it.identity.changeMember(tx, actor, lin.id, { name: '贼' }, 1, at, nowhere))
    ],
    [
      'make a link for',
      () => wu.does((tx, actor) => it.identity.makeResetLink(tx, actor, lin.id, at, nowhere))
    ],
    ['send away', () => wu.does((tx, actor) => it.identity.leave(tx, actor, lin.id, wu.id, at, nowhere))],
    ['explain what is seen by', () => wu.does((tx) => it.identity.explainFor(tx, lin.id, null, 'zh-CN'))]
  ])('nobody can %s a member of another company', async (_, work) => {
    await expect(work()).rejects.toMatchObject(foreign)
  })

  test('nobody gives his members the role, department or manager of another company', async () => {
    const theirs = await lin.does((tx) => it.identity.listAllRoles(tx))
    const ours = await wu.does((tx) => it.identity.listAllRoles(tx))
    const department = await add('他人的部门')
    const invite = (more: object) =>
      wu.does((tx, actor) =>
        it.identity.invite(
          tx,
          actor,
          {
            email: 'x@b.example',
            name: '谢',
            roleId: ours.items[0]?.id ?? '',
            departmentId: null,
            managerId: null,
            jobTitle: null,
            ...more
          },
          at,
          nowhere
        )
      )
    await expect(invite({ roleId: theirs.items[0]?.id })).rejects.toMatchObject({ field: 'roleId' })
    await expect(invite({ departmentId: department.id })).rejects.toMatchObject({ field: 'departmentId' })
    await expect(invite({ managerId: lin.id })).rejects.toMatchObject({ field: 'managerId' })
  })

  test('the app’s role reads no way in, and ends no session of another company', async () => {
    for (const table of ['login', 'session', 'ticket', 'login_attempt'])
      await expect(it.database.beforeWorkspace(sql`select * from ${trustedSql(table)}`)).rejects.toThrow(
        'permission denied'
      )
    const ended = await wu.does((tx) =>
      tx.row<{ ended: number }>(sql`select identity_end_sessions(${lin.id}, null, null) as ended`)
    )
    expect(ended?.ended).toBe(0)
    expect((await it.actorWith(lin.token))?.memberId).toBe(lin.id)
  })
})
