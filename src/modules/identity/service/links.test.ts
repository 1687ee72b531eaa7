import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  momentAfter,
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

const { at, member, invite } = teamSteps(() => it)
const NEXT = '另外四只猫也过马路'

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
