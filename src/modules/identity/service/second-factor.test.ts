import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeOfStep, timeStepOf } from '../core/index.ts'
import { hmacOf } from '../io/one-time-keys.ts'
import {
  momentAfter,
  nowhere,
  PASSWORD,
  startTestIdentity,
  type Person,
  type TestIdentity,
  tokenOf
} from '../testing/start-identity.ts'

let it: TestIdentity
beforeAll(async () => {
  it = await startTestIdentity()
})
afterAll(() => it.stop())

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
/** What the authenticator app makes of the key that a person typed. */
const bytesOf = (key: string): Buffer => {
  const bits = Array.from(key, (letter) => LETTERS.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}
const codeAt = (key: string, minutes: number): string =>
  codeOfStep(timeStepOf(momentAfter(minutes).now.getTime()), hmacOf(bytesOf(key)))

const turnOn = async (person: Person): Promise<{ key: string; recoveryCodes: string[] }> => {
  const { secret } = await person.does((transaction, actor) =>
    it.identity.offerSecondFactor(transaction, actor, PASSWORD, momentAfter(0))
  )
  const { recoveryCodes } = await person.does((transaction, actor) =>
    it.identity.confirmSecondFactor(transaction, actor, codeAt(secret, 0), momentAfter(0), nowhere)
  )
  return { key: secret, recoveryCodes }
}

const login = (email: string, code: string | undefined, minutes: number) =>
  it.identity.login(
    { email, password: PASSWORD, ...(code === undefined ? {} : { code }) },
    momentAfter(minutes),
    nowhere
  )

test('with the second factor the password alone does not let in, and a code works once', async () => {
  const lin = await it.company('lin@a.example')
  const { key } = await turnOn(lin)
  await expect(login(lin.email, undefined, 5)).rejects.toMatchObject({ code: 'identity.secondFactorNeeded' })
  await expect(login(lin.email, '000000', 5)).rejects.toMatchObject({ code: 'identity.secondFactorWrong' })
  expect((await login(lin.email, codeAt(key, 5), 5)).me.secondFactor).toBe(true)
  await expect(login(lin.email, codeAt(key, 5), 5)).rejects.toMatchObject({
    code: 'identity.secondFactorWrong'
  })
})

test('of several who come with one code at the same moment one is let in', async () => {
  const lin = await it.company('two@a.example')
  const { key } = await turnOn(lin)
  for (let minutes = 5; minutes < 10; minutes += 1) {
    const code = codeAt(key, minutes)
    const answers = await Promise.allSettled([1, 2, 3].map(() => login(lin.email, code, minutes)))
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  }
})

test('a recovery code comes in for the app, once, however it is typed', async () => {
  const lin = await it.company('lost@a.example')
  const { recoveryCodes } = await turnOn(lin)
  expect(new Set(recoveryCodes).size).toBe(10)
  const [code = ''] = recoveryCodes
  expect(code).toMatch(/^(?:[A-Z2-7]{4}-){3}[A-Z2-7]{4}$/)
  await login(lin.email, code.toLowerCase().replaceAll('-', ' '), 5)
  await expect(login(lin.email, code, 6)).rejects.toMatchObject({ code: 'identity.secondFactorWrong' })
})

test('what is on cannot be replaced without the password, and is off after it', async () => {
  const lin = await it.company('off@a.example')
  await turnOn(lin)
  await expect(
    lin.does((transaction, actor) =>
      it.identity.offerSecondFactor(transaction, actor, PASSWORD, momentAfter(0))
    )
  ).rejects.toMatchObject({ code: 'identity.secondFactorOn' })
  await lin.does((transaction, actor) =>
    it.identity.turnOffSecondFactor(transaction, actor, PASSWORD, momentAfter(0), nowhere)
  )
  expect((await login(lin.email, undefined, 5)).me.secondFactor).toBe(false)
})

test('who lost everything is let in again by an administrator, who does not do so for himself', async () => {
  const lin = await it.company('admin@a.example')
  const wang = await it.join(lin, 'wang@a.example', '销售代表')
  await turnOn(wang)
  const drop = (by: Person, id: string) =>
    by.does((transaction, actor) =>
      it.identity.dropSecondFactor(transaction, actor, id, momentAfter(0), nowhere)
    )
  await expect(drop(wang, lin.id)).rejects.toMatchObject({ code: 'identity.aboveYou' })
  await expect(drop(lin, lin.id)).rejects.toMatchObject({ code: 'identity.secondFactorOwn' })
  await drop(lin, wang.id)
  expect(await it.actorWith(wang.token)).toBeNull()
  expect((await login(wang.email, undefined, 5)).me.id).toBe(wang.id)
})

test('a link to choose a new password does not go around the second factor', async () => {
  const lin = await it.company('link@a.example')
  const { key } = await turnOn(lin)
  const link = await it.identity.makeLinkFor(lin.email, momentAfter(0))
  expect(await it.identity.takeLink(tokenOf(link?.path ?? ''), PASSWORD, momentAfter(1), nowhere)).toBeNull()
  await expect(login(lin.email, undefined, 5)).rejects.toMatchObject({ code: 'identity.secondFactorNeeded' })
  expect((await login(lin.email, codeAt(key, 5), 5)).me.id).toBe(lin.id)
  await it.identity.makeLinkFor(lin.email, momentAfter(6), { dropSecondFactor: true })
  expect((await login(lin.email, undefined, 7)).me.secondFactor).toBe(false)
})
