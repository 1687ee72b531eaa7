import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { actorOf, type SessionRow } from '../core/index.ts'
import { hashOf } from '../io/tokens.ts'
import {
  momentAfter,
  nowhere,
  PASSWORD,
  setUpOf,
  startTestIdentity,
  type TestIdentity
} from '../testing/start-identity.ts'

let it: TestIdentity
beforeAll(async () => {
  it = await startTestIdentity()
})
afterAll(() => it.stop())

const actorWith = (token: string) =>
  it.database.inSession<ReturnType<typeof actorOf> | null>(hashOf(token), async (_, row) =>
    row === null ? null : actorOf(row as unknown as SessionRow)
  )

describe('coming in', () => {
  test('of two who set up at the same time one becomes the administrator', async () => {
    expect(await it.identity.isSetUpNeeded()).toBe(true)
    const answers = await Promise.allSettled(
      ['lin@a.example', 'wang@a.example'].map((email) =>
        it.identity.setUp(setUpOf(email), momentAfter(0), nowhere)
      )
    )
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await it.identity.isSetUpNeeded()).toBe(false)
    const won = answers.find((answer) => answer.status === 'fulfilled')
    expect(won?.value.me).toMatchObject({
      role: { name: '管理员' },
      scope: 'all',
      workspace: { name: '甲机械' }
    })
    const actor = await actorWith(won?.value.token ?? '')
    expect(actor).toMatchObject({ name: '林晓', visibleOwners: null, timeZone: 'Asia/Shanghai' })
    expect(actor?.permissions).toContain('member.write')
  })

  test('with the right password one is in until one logs out', async () => {
    await it.identity.setUp(setUpOf('li@b.example', '乙塑胶'), momentAfter(0), nowhere, { onlyFirst: false })
    const { token, me } = await it.identity.login(
      { email: 'li@b.example', password: PASSWORD },
      momentAfter(0),
      nowhere
    )
    expect(me.workspace.name).toBe('乙塑胶')
    expect((await actorWith(token))?.memberId).toBe(me.id)
    await it.identity.logout(hashOf(token), momentAfter(0), nowhere)
    expect(await actorWith(token)).toBeNull()
  })

  test.each([
    ['a wrong password', 'li@b.example', 'wrong wrong'],
    ['an unknown address', 'nobody@b.example', PASSWORD]
  ])('%s is refused in the same words', async (_, email, password) => {
    await expect(it.identity.login({ email, password }, momentAfter(0), nowhere)).rejects.toMatchObject({
      kind: 'unauthenticated',
      code: 'identity.wrongLogin'
    })
  })

  test('after five wrong tries even the right password waits, and an hour later it is forgotten', async () => {
    const email = 'li@b.example'
    const elsewhere = { ...nowhere, address: '10.0.0.9' }
    for (let tries = 0; tries < 5; tries += 1)
      await expect(
        it.identity.login({ email, password: 'guess guess' }, momentAfter(0), elsewhere)
      ).rejects.toMatchObject({ code: 'identity.wrongLogin' })
    await expect(
      it.identity.login({ email, password: PASSWORD }, momentAfter(0), elsewhere)
    ).rejects.toMatchObject({ kind: 'tooMany', code: 'identity.slowed' })
    const again = await it.identity.login({ email, password: PASSWORD }, momentAfter(61), elsewhere)
    expect(again.me.email).toBe(email)
  })

  test('many tries at the same moment are counted one by one', async () => {
    const flood = { ...nowhere, address: '10.9.9.9' }
    const answers = await Promise.allSettled(
      Array.from({ length: 30 }, () =>
        it.identity.login({ email: 'li@b.example', password: 'guess guess' }, momentAfter(0), flood)
      )
    )
    const codes = answers.map((answer) => (answer.status === 'rejected' ? String(answer.reason.code) : ''))
    expect(codes.filter((code) => code === 'identity.wrongLogin')).toHaveLength(5)
    expect(codes.filter((code) => code === 'identity.slowed')).toHaveLength(25)
  })
})
