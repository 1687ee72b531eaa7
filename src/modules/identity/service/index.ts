import type { Actor } from '#kernel/actor'
import type { Transaction } from '#platform/database'
import type { Me } from '../contract.ts'
import { createPasswords } from '../io/passwords.ts'
import { getMe } from '../io/store/me.ts'
import type { IdentityDeps } from './deps.ts'
import { createLogin } from './login.ts'
import { createSetUp } from './set-up.ts'

/**
 * People, their rights and their ways in. Other modules give what happens with their things: `handOver` when somebody
 * leaves, `afterSetUp` when a workspace is made.
 */
export const createIdentityService = ({
  passwords = createPasswords(),
  ...others
}: Omit<IdentityDeps, 'passwords'> & Partial<Pick<IdentityDeps, 'passwords'>>) => {
  const deps: IdentityDeps = { ...others, passwords }
  return {
    ...createSetUp(deps),
    ...createLogin(deps),
    me: (transaction: Transaction, actor: Actor): Promise<Me> => getMe(transaction, actor.memberId)
  }
}
export type IdentityService = ReturnType<typeof createIdentityService>
