import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nowhere, startTestIdentity, type TestIdentity } from '../testing/start-identity.ts'
import { teamSteps } from '../testing/team-steps.ts'

let it: TestIdentity
beforeAll(async () => {
  it = await startTestIdentity()
})
afterAll(() => it.stop())

const { at, roleId, versionOf, change, invite, leave } = teamSteps(() => it)

describe('members', () => {
  test('of two who edit one member the second is told, and nothing is lost', async () => {
    const lin = await it.company('lin@edit.example')
    const wang = await it.join(lin, 'wang@edit.example', '销售代表')
    const version = await versionOf(lin, wang.id)
    const answers = await Promise.allSettled([
      change(lin, wang.id, { jobTitle: '大客户经理' }, version),
      change(lin, wang.id, { name: '王强' }, version)
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const refused = answers.find((answer) => answer.status === 'rejected')
    expect(refused?.reason).toMatchObject({
      kind: 'precondition',
      code: 'identity.changedMeanwhile',
      params: { version: version + 1 }
    })
  })

  test('two administrators cannot dismiss each other at the same moment', async () => {
    const lin = await it.company('lin@two.example')
    const wang = await it.join(lin, 'wang@two.example', '管理员')
    const plain = await roleId(lin, '销售代表')
    const [ofLin, ofWang] = [await versionOf(lin, lin.id), await versionOf(lin, wang.id)]
    const answers = await Promise.allSettled([
      change(lin, wang.id, { roleId: plain }, ofWang),
      change(wang, lin.id, { roleId: plain }, ofLin)
    ])
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('the last administrator can neither step down nor leave', async () => {
    const lin = await it.company('lin@last.example')
    const version = await versionOf(lin, lin.id)
    await expect(change(lin, lin.id, { roleId: await roleId(lin, '只读') }, version)).rejects.toMatchObject({
      code: 'identity.lastAdministrator'
    })
    await expect(leave(lin, lin.id, null)).rejects.toMatchObject({ code: 'identity.leave.self' })
  })

  test('who may invite cannot give more than he has, nor take over who has more', async () => {
    const lin = await it.company('lin@raise.example')
    const role = await lin.does((transaction, actor) =>
      it.identity.addRole(
        transaction,
        actor,
        {
          name: '组长',
          permissions: ['customer.read', 'member.read', 'member.write'],
          scope: 'own',
          maskedFields: ['phone']
        },
        at,
        nowhere
      )
    )
    const zhao = await it.join(lin, 'zhao@raise.example', '组长')
    const no = { kind: 'forbidden', code: 'identity.aboveYou' }
    const administrators = await roleId(lin, '管理员')
    const himself = await versionOf(lin, zhao.id)
    await expect(invite(zhao, 'accomplice@raise.example', '管理员')).rejects.toMatchObject(no)
    await expect(change(zhao, zhao.id, { roleId: administrators }, himself)).rejects.toMatchObject(no)
    await expect(
      zhao.does((transaction, actor) => it.identity.makeResetLink(transaction, actor, lin.id, at, nowhere))
    ).rejects.toMatchObject(no)
    await expect(leave(zhao, lin.id, zhao.id)).rejects.toMatchObject(no)
    for (const raised of [
      { maskedFields: [] },
      { scope: 'all' as const },
      { permissions: ['audit.read' as const] }
    ])
      await expect(
        zhao.does((transaction, actor) =>
          it.identity.changeRole(transaction, actor, role.id, raised, 1, at, nowhere)
        )
      ).rejects.toMatchObject(no)
    await expect(
      zhao.does((transaction, actor) =>
        it.identity.addDepartment(
          transaction,
          actor,
          { name: '我的', parentId: null, position: 0 },
          at,
          nowhere
        )
      )
    ).rejects.toMatchObject({ code: 'identity.needsWholeScope' })
    expect((await invite(zhao, 'helper@raise.example', '组长')).member.state).toBe('invited')
  })

  test('who has member rights takes over nobody beyond his own reach', async () => {
    const lin = await it.company('lin@reach.example')
    const department = (name: string) =>
      lin.does((transaction, actor) =>
        it.identity.addDepartment(transaction, actor, { name, parentId: null, position: 0 }, at, nowhere)
      )
    const [east, south] = [await department('华东'), await department('华南')]
    const permissions = ['customer.read', 'member.read', 'member.write'] as const
    const role = {
      name: '区域主管',
      permissions: [...permissions],
      scope: 'departmentTree' as const,
      maskedFields: []
    }
    await lin.does((transaction, actor) => it.identity.addRole(transaction, actor, role, at, nowhere))
    const joining = async (email: string, departmentId: string) => {
      const person = await it.join(lin, email, '区域主管')
      await change(lin, person.id, { departmentId }, await versionOf(lin, person.id))
      return person
    }
    const zhao = await joining('zhao@reach.example', east.id)
    const near = await joining('near@reach.example', east.id)
    const far = await joining('far@reach.example', south.id)
    const link = (id: string) =>
      zhao.does((transaction, actor) => it.identity.makeResetLink(transaction, actor, id, at, nowhere))
    const no = { kind: 'forbidden', code: 'identity.outOfReach' }
    expect((await link(near.id)).path).toMatch(/^\/ticket\//)
    await expect(link(far.id)).rejects.toMatchObject(no)
    await expect(leave(zhao, far.id, zhao.id)).rejects.toMatchObject(no)
    await expect(change(zhao, far.id, { name: '他' }, await versionOf(lin, far.id))).rejects.toMatchObject(no)
    const { id } = (await zhao.does((transaction) => it.identity.listAllRoles(transaction))).items.find(
      ({ name }) => name === '销售代表'
    ) ?? { id: '' }
    await expect(
      zhao.does((transaction, actor) =>
        it.identity.changeRole(transaction, actor, id, { scope: 'department' }, 1, at, nowhere)
      )
    ).rejects.toMatchObject({ kind: 'forbidden' })
  })

  test('nobody reports to somebody below himself', async () => {
    const lin = await it.company('lin@chain.example')
    const wang = await it.join(lin, 'wang@chain.example', '销售代表')
    await change(lin, wang.id, { managerId: lin.id }, await versionOf(lin, wang.id))
    await expect(
      change(lin, lin.id, { managerId: wang.id }, await versionOf(lin, lin.id))
    ).rejects.toMatchObject({
      code: 'identity.manager.circle'
    })
  })
})
