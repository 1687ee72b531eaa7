import type { HandedLink } from '../contract.ts'
import { createPasswords } from '../io/passwords.ts'
import { sweepWaysIn } from '../io/store/ways-in.ts'
import { addDepartment, changeDepartment, dropDepartment, listTree } from './departments.ts'
import type { IdentityDeps } from './deps.ts'
import { explainFor } from './explain.ts'
import { createLeave } from './leave.ts'
import { createLogin } from './login.ts'
import { createMe } from './me.ts'
import { changeMember, dropSecondFactor, invite, listTeam, makeResetLink } from './members.ts'
import { createOwnPassword } from './own-password.ts'
import { addRole, changeRole, listAllRoles } from './roles.ts'
import { createSecondFactor } from './second-factor.ts'
import { createSetUp } from './set-up.ts'
import { createTickets } from './tickets.ts'

/**
 * People, their rights and their ways in. Other modules give what happens with their things: `handOver` when somebody
 * leaves, `afterSetUp` when a workspace is made, `findOwner` to explain who sees a customer.
 */
export const createIdentityService = ({
  passwords = createPasswords(),
  ...others
}: Omit<IdentityDeps, 'passwords'> & Partial<Pick<IdentityDeps, 'passwords'>>) => {
  const deps: IdentityDeps = { ...others, passwords }
  const ownPassword = createOwnPassword(passwords)
  /** A link is for somebody else: it begins with the address that others reach. */
  const reachable = (link: HandedLink): HandedLink =>
    deps.publicUrl ? { ...link, url: `${deps.publicUrl}${link.path}` } : link
  return {
    ...createSetUp(deps),
    ...createLogin(deps),
    ...createTickets(deps),
    ...createMe(passwords, ownPassword),
    ...createSecondFactor(ownPassword),
    leave: createLeave(deps.handOver),
    findOwner: deps.findOwner,
    sweep: (now: Date) => sweepWaysIn(deps.database, now),
    listTeam,
    invite: async (...given: Parameters<typeof invite>) => {
      const { member, link } = await invite(...given)
      return { member, link: reachable(link) }
    },
    makeResetLink: async (...given: Parameters<typeof makeResetLink>) =>
      reachable(await makeResetLink(...given)),
    changeMember,
    dropSecondFactor,
    listTree,
    addDepartment,
    changeDepartment,
    dropDepartment,
    listAllRoles,
    addRole,
    changeRole,
    explainFor
  }
}
export type IdentityService = ReturnType<typeof createIdentityService>
