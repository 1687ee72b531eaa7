import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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
    const actor = await it.actorWith(won?.value.token ?? '')
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
    expect((await it.actorWith(token))?.memberId).toBe(me.id)
    await it.identity.logout(hashOf(token), momentAfter(0), nowhere)
    expect(await it.actorWith(token)).toBeNull()
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

  test('an account that is guessed at from everywhere is slowed, though for a minute at most', async () => {
    const lin = await it.company('spread@b.example')
    const guess = (place: number, minutes: number) =>
      it.identity.login({ email: lin.email, password: 'guess guess' }, momentAfter(minutes), {
        ...nowhere,
        address: `10.20.${place}.1`
      })
    const answers = await Promise.allSettled(Array.from({ length: 60 }, (_, place) => guess(place, 0)))
    const codes = answers.map((answer) => (answer.status === 'rejected' ? String(answer.reason.code) : ''))
    expect(codes.filter((code) => code === 'identity.wrongLogin')).toHaveLength(20)
    for (let minutes = 2; minutes < 16; minutes += 2)
      await expect(guess(100 + minutes, minutes)).rejects.toMatchObject({ code: 'identity.wrongLogin' })
    const her = await it.identity.login({ email: lin.email, password: PASSWORD }, momentAfter(17), nowhere)
    expect(her.me.id).toBe(lin.id)
  })
})

describe('staying in', () => {
  const asOwner = async (statement: string, values: readonly unknown[]): Promise<void> => {
    const owner = new pg.Client({ connectionString: it.ownerUrl })
    await owner.connect()
    await owner.query(statement, [...values])
    await owner.end()
  }
  const aged = (token: string, seen: string, expires: string): Promise<void> =>
    asOwner(
      `update session set last_seen_at = now() - $2::interval, expires_at = now() + $3::interval where token_hash = $1`,
      [hashOf(token), seen, expires]
    )

  test('a session that is used lives thirty days more, and one that is over is over', async () => {
    const lin = await it.company('stay@c.example')
    await aged(lin.token, '29 days', '1 day')
    expect((await it.actorWith(lin.token))?.memberId).toBe(lin.id)
    const [session] = (
      await lin.does((transaction, actor) =>
        it.identity.sessions(transaction, actor, momentAfter(29 * 24 * 60))
      )
    ).items
    expect(session).toMatchObject({ current: true, address: '10.0.0.7', agent: 'vitest' })
    await aged(lin.token, '30 days', '-1 second')
    expect(await it.actorWith(lin.token)).toBeNull()
  })

  test('where the workspace says so, twelve hours without a request end it', async () => {
    const lin = await it.company('idle@c.example')
    await lin.does((transaction, actor) =>
      it.identity.changeWorkspace(transaction, actor, { idleHours: 12 }, momentAfter(0), nowhere)
    )
    await aged(lin.token, '11 hours', '20 days')
    expect(await it.actorWith(lin.token)).not.toBeNull()
    await aged(lin.token, '13 hours', '20 days')
    expect(await it.actorWith(lin.token)).toBeNull()
  })

  test('one ends his other sessions, and nobody else’s', async () => {
    const lin = await it.company('many@c.example')
    const wang = await it.join(lin, 'wang@c.example', '销售代表')
    const other = await it.identity.login({ email: lin.email, password: PASSWORD }, momentAfter(0), nowhere)
    const [hisOwn] = (
      await wang.does((transaction, actor) => it.identity.sessions(transaction, actor, momentAfter(0)))
    ).items
    await expect(
      lin.does((transaction, actor) =>
        it.identity.endOwnSessions(transaction, actor, hisOwn?.id ?? '', momentAfter(0), nowhere)
      )
    ).rejects.toMatchObject({ kind: 'notFound' })
    await lin.does((transaction, actor) =>
      it.identity.endOwnSessions(transaction, actor, null, momentAfter(0), nowhere)
    )
    expect(await it.actorWith(other.token)).toBeNull()
    expect(await it.actorWith(lin.token)).not.toBeNull()
    expect(await it.actorWith(wang.token)).not.toBeNull()
  })

  test('a new password ends the other sessions; the old one must be known', async () => {
    const lin = await it.company('change@c.example')
    const other = await it.identity.login({ email: lin.email, password: PASSWORD }, momentAfter(0), nowhere)
    const change = (current: string, next: string) =>
      lin.does((transaction, actor) =>
        it.identity.changePassword(transaction, actor, { current, next }, momentAfter(0), nowhere)
      )
    await expect(change('guess guess', '另外四只猫也过马路')).rejects.toMatchObject({ field: 'current' })
    await expect(change(PASSWORD, 'change@c.example')).rejects.toMatchObject({ field: 'next' })
    await change(PASSWORD, '另外四只猫也过马路')
    expect(await it.actorWith(other.token)).toBeNull()
    expect(await it.actorWith(lin.token)).not.toBeNull()
    await expect(
      it.identity.login({ email: lin.email, password: PASSWORD }, momentAfter(0), nowhere)
    ).rejects.toMatchObject({ code: 'identity.wrongLogin' })
  })

  test('whoever guesses at an unwatched screen is stopped after five tries', async () => {
    const lin = await it.company('screen@c.example')
    const guess = () =>
      lin.does((transaction, actor) =>
        it.identity.offerSecondFactor(transaction, actor, 'guess guess', momentAfter(0))
      )
    for (let tries = 0; tries < 5; tries += 1)
      await expect(guess()).rejects.toMatchObject({ code: 'identity.wrongPassword' })
    await expect(guess()).rejects.toMatchObject({ kind: 'tooMany' })
  })
})
