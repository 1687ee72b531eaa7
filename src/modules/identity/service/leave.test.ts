import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  nowhere,
  PASSWORD,
  tokenOf,
  startTestIdentity,
  type TestIdentity
} from '../testing/start-identity.ts'
import { teamSteps } from '../testing/team-steps.ts'

let it: TestIdentity
beforeAll(async () => {
  it = await startTestIdentity()
})
afterAll(() => it.stop())

const { at, member, versionOf, change, invite, leave } = teamSteps(() => it)
const NEXT = '另外四只猫也过马路'

describe('leaving', () => {
  test('in one step everything is another’s, and no way in is left', async () => {
    const lin = await it.company('lin@leave.example')
    const wang = await it.join(lin, 'wang@leave.example', '销售经理')
    const chen = await it.join(lin, 'chen@leave.example', '销售代表')
    await change(lin, chen.id, { managerId: wang.id }, await versionOf(lin, chen.id))
    await change(lin, wang.id, { managerId: lin.id }, await versionOf(lin, wang.id))
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
