import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ChangeMember, Invite } from '../contract.ts'
import {
  momentAfter,
  nowhere,
  PASSWORD,
  type Person,
  startTestIdentity,
  type TestIdentity,
  tokenOf
} from '../testing/start-identity.ts'

let it: TestIdentity
beforeAll(async () => {
  it = await startTestIdentity()
})
afterAll(() => it.stop())

const at = momentAfter(0)
const NEXT = '另外四只猫也过马路'

const roleId = (person: Person, name: string): Promise<string> =>
  person.does(
    async (transaction) =>
      (await it.identity.listAllRoles(transaction)).items.find((role) => role.name === name)?.id ?? ''
  )
const member = (person: Person, id: string) =>
  person.does(async (transaction) =>
    (await it.identity.listTeam(transaction)).items.find((one) => one.id === id)
  )
const change = (person: Person, id: string, input: ChangeMember, version: number) =>
  person.does((transaction, actor) =>
    it.identity.changeMember(transaction, actor, id, input, version, at, nowhere)
  )
const invite = async (person: Person, email: string, role: string, more: Partial<Invite> = {}) => {
  const input = { email, name: '陈静', departmentId: null, managerId: null, jobTitle: null, ...more }
  const id = await roleId(person, role)
  return person.does((transaction, actor) =>
    it.identity.invite(transaction, actor, { roleId: id, ...input }, at, nowhere)
  )
}
const leave = (person: Person, id: string, to: string | null) =>
  person.does((transaction, actor) => it.identity.leave(transaction, actor, id, to, at, nowhere))

describe('links', () => {
  test('an invitation is accepted once, by the faster of two', async () => {
    const lin = await it.company('lin@links.example')
    const { link, member: invited } = await invite(lin, 'chen@links.example', '销售代表')
    const token = tokenOf(link.path)
    expect(await it.identity.getTicket(token, at)).toMatchObject({ kind: 'invitation', name: '陈静' })
    await expect(
      it.identity.login({ email: 'chen@links.example', password: PASSWORD }, at, nowhere)
    ).rejects.toMatchObject({ code: 'identity.wrongLogin' })
    const answers = await Promise.allSettled(
      [1, 2].map(() => it.identity.takeLink(token, PASSWORD, at, nowhere))
    )
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await member(lin, invited.id))?.state).toBe('active')
    await expect(it.identity.getTicket(token, at)).rejects.toMatchObject({ kind: 'notFound' })
  })

  test('a reset link replaces the password and every session, and a newer link the older', async () => {
    const lin = await it.company('lin@reset.example')
    const wang = await it.join(lin, 'wang@reset.example', '销售代表')
    const make = () =>
      lin.does((transaction, actor) => it.identity.makeResetLink(transaction, actor, wang.id, at, nowhere))
    const [older, newer] = [await make(), await make()]
    await expect(it.identity.getTicket(tokenOf(older.path), at)).rejects.toMatchObject({ kind: 'notFound' })
    await it.identity.takeLink(tokenOf(newer.path), NEXT, at, nowhere)
    expect(await it.actorWith(wang.token)).toBeNull()
    expect((await it.identity.login({ email: wang.email, password: NEXT }, at, nowhere)).me.id).toBe(wang.id)
  })

  test('links end: an invitation after a week, a reset after a day', async () => {
    const lin = await it.company('lin@ends.example')
    const { link } = await invite(lin, 'chen@ends.example', '销售代表')
    const week = 7 * 24 * 60
    expect((await it.identity.getTicket(tokenOf(link.path), momentAfter(week - 1))).email).toBe(
      'chen@ends.example'
    )
    await expect(it.identity.getTicket(tokenOf(link.path), momentAfter(week + 1))).rejects.toMatchObject({
      code: 'identity.ticketGone'
    })
    const reset = await it.identity.makeLinkFor('lin@ends.example', at)
    await expect(
      it.identity.getTicket(tokenOf(reset?.path ?? ''), momentAfter(24 * 60 + 1))
    ).rejects.toMatchObject({ kind: 'notFound' })
    expect(await it.identity.makeLinkFor('nobody@ends.example', at)).toBeNull()
  })

  test('an address belongs to one person, in whichever company', async () => {
    const [lin, wu] = [await it.company('lin@one.example'), await it.company('wu@one.example')]
    await expect(invite(lin, 'wu@one.example', '销售代表')).rejects.toMatchObject({
      code: 'identity.emailTaken'
    })
    await expect(invite(wu, 'wu@one.example', '销售代表')).rejects.toMatchObject({
      code: 'identity.emailTaken'
    })
  })
})

describe('members', () => {
  test('of two who edit one member the second is told, and nothing is lost', async () => {
    const lin = await it.company('lin@edit.example')
    const wang = await it.join(lin, 'wang@edit.example', '销售代表')
    const version = (await member(lin, wang.id))?.version ?? 0
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
    const versionOf = async (id: string) => (await member(lin, id))?.version ?? 0
    const [ofLin, ofWang] = [await versionOf(lin.id), await versionOf(wang.id)]
    const answers = await Promise.allSettled([
      change(lin, wang.id, { roleId: plain }, ofWang),
      change(wang, lin.id, { roleId: plain }, ofLin)
    ])
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('the last administrator can neither step down nor leave', async () => {
    const lin = await it.company('lin@last.example')
    const version = (await member(lin, lin.id))?.version ?? 0
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
    const himself = (await member(lin, zhao.id))?.version ?? 0
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
      await change(lin, person.id, { departmentId }, (await member(lin, person.id))?.version ?? 0)
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
    await expect(
      change(zhao, far.id, { name: '他' }, (await member(lin, far.id))?.version ?? 0)
    ).rejects.toMatchObject(no)
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
    const versionOf = async (id: string) => (await member(lin, id))?.version ?? 0
    await change(lin, wang.id, { managerId: lin.id }, await versionOf(wang.id))
    await expect(change(lin, lin.id, { managerId: wang.id }, await versionOf(lin.id))).rejects.toMatchObject({
      code: 'identity.manager.circle'
    })
  })
})

describe('leaving', () => {
  test('in one step everything is another’s, and no way in is left', async () => {
    const lin = await it.company('lin@leave.example')
    const wang = await it.join(lin, 'wang@leave.example', '销售经理')
    const chen = await it.join(lin, 'chen@leave.example', '销售代表')
    const versionOf = async (id: string) => (await member(lin, id))?.version ?? 0
    await change(lin, chen.id, { managerId: wang.id }, await versionOf(chen.id))
    await change(lin, wang.id, { managerId: lin.id }, await versionOf(wang.id))
    await expect(leave(lin, wang.id, null)).rejects.toMatchObject({ code: 'identity.leave.noSuccessor' })
    await expect(leave(lin, wang.id, wang.id)).rejects.toMatchObject({ code: 'identity.leave.badSuccessor' })

    await leave(lin, wang.id, chen.id)
    expect(it.handedOver.at(-1)?.slice(2)).toEqual([wang.id, chen.id, at])
    expect(await it.actorWith(wang.token)).toBeNull()
    await expect(
      it.identity.login({ email: wang.email, password: PASSWORD }, at, nowhere)
    ).rejects.toMatchObject({ code: 'identity.wrongLogin' })
    expect(await member(lin, wang.id)).toMatchObject({ state: 'left', leftAt: at.now.toISOString() })
    expect((await member(lin, chen.id))?.managerId).toBe(lin.id)
  })

  test('where the hand-over fails nobody has left', async () => {
    const lin = await it.company('lin@fails.example')
    const wang = await it.join(lin, 'wang@fails.example', '销售代表')
    await expect(
      lin.does(async (transaction, actor) => {
        await it.identity.leave(transaction, actor, wang.id, lin.id, at, nowhere)
        throw new Error('the customers cannot be handed over')
      })
    ).rejects.toThrow('cannot be handed over')
    expect((await it.actorWith(wang.token))?.memberId).toBe(wang.id)
    expect((await member(lin, wang.id))?.state).toBe('active')
  })

  test('one who left comes back by an invitation, as the same person', async () => {
    const lin = await it.company('lin@back.example')
    const wang = await it.join(lin, 'wang@back.example', '销售代表')
    await leave(lin, wang.id, lin.id)
    const { member: again, link } = await invite(lin, wang.email, '销售助理', { name: '王强' })
    expect(again).toMatchObject({ id: wang.id, state: 'invited', name: '王强', leftAt: null })
    await it.identity.takeLink(tokenOf(link.path), NEXT, at, nowhere)
    expect((await it.identity.login({ email: wang.email, password: NEXT }, at, nowhere)).me.role.name).toBe(
      '销售助理'
    )
  })

  test('an invitation that nobody accepted is withdrawn without a successor', async () => {
    const lin = await it.company('lin@withdraw.example')
    const { member: invited, link } = await invite(lin, 'chen@withdraw.example', '销售代表')
    await leave(lin, invited.id, null)
    await expect(it.identity.takeLink(tokenOf(link.path), PASSWORD, at, nowhere)).rejects.toMatchObject({
      kind: 'notFound'
    })
  })
})
