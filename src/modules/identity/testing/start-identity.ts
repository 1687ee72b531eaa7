import type { Actor } from '#kernel/actor'
import type { Transaction } from '#platform/database'
import { startTestDatabase, type TestDatabase } from '../../../testing/database.ts'
import type { SetUp } from '../contract.ts'
import { actorOf, type SessionRow } from '../core/index.ts'
import {
  createIdentityService,
  createPasswords,
  type HandOver,
  type IdentityService,
  type Moment
} from '../index.ts'
import { hashOf } from '../io/tokens.ts'

/** Somebody who is signed in: his requests, each in its own transaction. */
export type Person = Readonly<{
  id: string
  email: string
  token: string
  does: <T>(work: (transaction: Transaction, actor: Actor) => Promise<T>) => Promise<T>
}>

export type TestIdentity = TestDatabase &
  Readonly<{
    identity: IdentityService
    handedOver: readonly Parameters<HandOver>[]
    /** Who a token belongs to, or null. */
    actorWith: (token: string) => Promise<Actor | null>
    /** Another company with its administrator. */
    company: (email: string) => Promise<Person>
    /** A member of an administrator's company, with the role of this name, who has accepted. */
    join: (administrator: Person, email: string, role: string) => Promise<Person>
  }>

export const PASSWORD = '三只橘猫一起过马路'

/** A moment some minutes after now: the database's own clock ends sessions. */
export const momentAfter = (minutes: number): Moment => {
  const now = new Date(Date.now() + minutes * 60_000)
  return { now, today: now.toISOString().slice(0, 10) }
}

export const nowhere = { address: '10.0.0.7', agent: 'vitest' }

export const setUpOf = (email: string, workspace = '甲机械'): SetUp => ({
  workspace,
  name: '林晓',
  email,
  password: PASSWORD,
  language: 'zh-CN'
})

export const tokenOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** The service on a real database, with passwords that cost next to nothing. */
export const startTestIdentity = async (): Promise<TestIdentity> => {
  const test = await startTestDatabase()
  const handedOver: Parameters<HandOver>[] = []
  const identity = createIdentityService({
    database: test.database,
    passwords: createPasswords({ memoryKiB: 8, passes: 1 }),
    handOver: async (...given) => {
      handedOver.push(given)
    },
    afterSetUp: async () => undefined
  })

  // The function and the type of its row are both this module's.
  const actorOfRow = (row: unknown): Actor => actorOf(row as SessionRow)

  const person = (id: string, email: string, token: string): Person => ({
    id,
    email,
    token,
    does: (work) =>
      test.database.inSession(hashOf(token), (transaction, row) => {
        if (row === null) throw new Error(`${email} is not signed in`)
        return work(transaction, actorOfRow(row))
      })
  })

  return {
    ...test,
    identity,
    handedOver,
    actorWith: (token) =>
      test.database.inSession<Actor | null>(hashOf(token), async (_, row) =>
        row === null ? null : actorOfRow(row)
      ),
    company: async (email) => {
      const { token, me } = await identity.setUp(setUpOf(email, `${email} 公司`), momentAfter(0), nowhere, {
        onlyFirst: false
      })
      return person(me.id, email, token)
    },
    join: async (administrator, email, role) => {
      const { member, link } = await administrator.does(async (transaction, actor) => {
        const { items } = await identity.listAllRoles(transaction)
        const roleId = items.find(({ name }) => name === role)?.id ?? ''
        const input = { email, name: email, roleId, departmentId: null, managerId: null, jobTitle: null }
        return identity.invite(transaction, actor, input, momentAfter(0), nowhere)
      })
      const token = await identity.takeLink(tokenOf(link.path), PASSWORD, momentAfter(0), nowhere)
      return person(member.id, email, token ?? '')
    }
  }
}
