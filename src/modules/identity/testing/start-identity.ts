import { startTestDatabase, type TestDatabase } from '../../../testing/database.ts'
import {
  createIdentityService,
  createPasswords,
  type HandOver,
  type IdentityService,
  type Moment
} from '../index.ts'
import type { SetUp } from '../contract.ts'

export type TestIdentity = TestDatabase &
  Readonly<{ identity: IdentityService; handedOver: readonly Parameters<HandOver>[] }>

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
  return { ...test, identity, handedOver }
}
