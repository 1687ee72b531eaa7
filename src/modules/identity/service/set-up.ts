import { AppError } from '#kernel/app-error'
import { type Language, translate } from '#lang'
import { audit } from '#modules/audit'
import type { Transaction } from '#platform/database'
import { newId } from '#platform/ids'
import type { Me, SetUp } from '../contract.ts'
import { administrator, builtInRoles, checkPassword } from '../core/index.ts'
import { getMe } from '../io/store/me.ts'
import { insertMember } from '../io/store/members.ts'
import { insertRole } from '../io/store/roles.ts'
import { type Origin, startSession } from '../io/store/ways-in.ts'
import { insertWorkspace, isEmpty, nextWorkspace } from '../io/store/workspaces.ts'
import { actorOfMe } from './actor-of-me.ts'
import type { IdentityDeps, Moment } from './deps.ts'
import { granted } from './refuse.ts'

const TIME_ZONE = 'Asia/Shanghai'

/** Somebody who came in: his token for the browser, and who he is. */
export type SignedIn = Readonly<{ token: string; me: Me }>

/** The roles of a team under their names in the workspace's language; answers with the administrator's id. */
const insertRoles = async (transaction: Transaction, language: Language): Promise<string> => {
  let administratorId = ''
  for (const role of builtInRoles) {
    const name = translate(language, { code: `identity.role.${role.key}`, params: {} })
    const id = await insertRole(transaction, { ...role, name }, true)
    if (role.key === administrator.key) administratorId = id
  }
  return administratorId
}

export const createSetUp = ({ database, passwords, afterSetUp }: IdentityDeps) => {
  /**
   * A workspace with its roles and its administrator, who is signed in; all of it or nothing. With `onlyFirst` it is
   * refused once there is any workspace, also for the slower of two at the same time.
   */
  const setUp = async (
    input: SetUp,
    moment: Moment,
    origin: Origin,
    { onlyFirst = true }: Readonly<{ onlyFirst?: boolean }> = {}
  ): Promise<SignedIn> => {
    if (onlyFirst && !(await isEmpty(database))) throw new AppError('conflict', 'identity.alreadySetUp')
    granted(checkPassword(input.password, [input.email, input.name, input.workspace]), 'invalid', 'password')
    const passwordHash = await passwords.hash(input.password)
    const workspaceId = await nextWorkspace(database)
    return database.inWorkspace(workspaceId, async (transaction) => {
      const memberId = newId()
      const made = await insertWorkspace(
        transaction,
        {
          name: input.workspace,
          timeZone: TIME_ZONE,
          language: input.language,
          email: input.email,
          memberId,
          onlyFirst
        },
        moment.now
      )
      if (!made) throw new AppError('conflict', onlyFirst ? 'identity.alreadySetUp' : 'identity.emailTaken')
      const token = await startSession(transaction, memberId, origin, moment.now)
      const roleId = await insertRoles(transaction, input.language)
      await insertMember(
        transaction,
        {
          email: input.email,
          name: input.name,
          passwordHash,
          roleId,
          departmentId: null,
          managerId: null,
          jobTitle: null,
          language: input.language,
          state: 'active'
        },
        moment.now,
        memberId
      )
      const me = await getMe(transaction, memberId)
      await audit(
        transaction,
        {
          actor: { memberId },
          action: 'workspace.created',
          subjectKind: 'workspace',
          subjectId: null,
          address: origin.address
        },
        moment.now
      )
      await afterSetUp(transaction, actorOfMe(me), moment)
      return { token, me }
    })
  }

  /** Whether this installation still waits for its first administrator. */
  const isSetUpNeeded = (): Promise<boolean> => isEmpty(database)

  return { setUp, isSetUpNeeded }
}
