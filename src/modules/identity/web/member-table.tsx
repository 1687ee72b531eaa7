import type { MemberItem } from '#contracts/identity'
import { useText } from '#ui'
import type { People } from './people.ts'

/** A team is read at one glance: a plain table, on a phone two lines each. */
export const MemberTable = ({
  people,
  members,
  onOpen
}: Readonly<{ people: People; members: readonly MemberItem[]; onOpen: (id: string) => void }>) => {
  const say = useText()
  const nameIn = (list: readonly Readonly<{ id: string; name: string }>[], id: string | null): string =>
    list.find((one) => one.id === id)?.name ?? ''
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{say('web.person.name')}</th>
          <th scope="col">{say('web.email')}</th>
          <th scope="col">{say('web.members.role')}</th>
          <th scope="col">{say('web.members.department')}</th>
          <th scope="col">{say('web.members.manager')}</th>
          <th scope="col">{say('web.members.state')}</th>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <tr key={member.id} onClick={() => onOpen(member.id)}>
            <td>
              <button
                type="button"
                className="link"
                onClick={(event) => {
                  event.stopPropagation()
                  onOpen(member.id)
                }}
              >
                {member.name}
              </button>
              {member.jobTitle !== null && <span className="soft"> {member.jobTitle}</span>}
            </td>
            <td className="soft">{member.email}</td>
            <td>{nameIn(people.roles, member.roleId)}</td>
            <td>{nameIn(people.departments, member.departmentId)}</td>
            <td>{nameIn(people.members, member.managerId)}</td>
            <td className={member.state === 'active' ? 'soft' : undefined}>
              {say(`web.members.state.${member.state}`)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
