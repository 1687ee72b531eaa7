import type { ChangeMember, HandedLink, Invite, MemberItem } from '../contract.ts'
import { momentAfter, nowhere, type Person, type TestIdentity } from './start-identity.ts'

/** What people do to each other's accounts, as short steps for tests. */
export const teamSteps = (given: () => TestIdentity) => {
  const at = momentAfter(0)
  const identity = () => given().identity

  const roleId = (person: Person, name: string): Promise<string> =>
    person.does(
      async (transaction) =>
        (await identity().listAllRoles(transaction)).items.find((role) => role.name === name)?.id ?? ''
    )

  const member = (person: Person, id: string): Promise<MemberItem | undefined> =>
    person.does(async (transaction) =>
      (await identity().listTeam(transaction)).items.find((one) => one.id === id)
    )

  const versionOf = async (person: Person, id: string): Promise<number> =>
    (await member(person, id))?.version ?? 0

  const change = (person: Person, id: string, input: ChangeMember, version: number): Promise<MemberItem> =>
    person.does((transaction, actor) =>
      identity().changeMember(transaction, actor, id, input, version, at, nowhere)
    )

  const invite = async (
    person: Person,
    email: string,
    role: string,
    more: Partial<Invite> = {}
  ): Promise<{ member: MemberItem; link: HandedLink }> => {
    const input = { email, name: '陈静', departmentId: null, managerId: null, jobTitle: null, ...more }
    const id = await roleId(person, role)
    return person.does((transaction, actor) =>
      identity().invite(transaction, actor, { roleId: id, ...input }, at, nowhere)
    )
  }

  const leave = (person: Person, id: string, to: string | null): Promise<void> =>
    person.does((transaction, actor) => identity().leave(transaction, actor, id, to, at, nowhere))

  return { at, roleId, member, versionOf, change, invite, leave }
}
