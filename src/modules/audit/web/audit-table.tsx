import { Link } from '@tanstack/react-router'
import { RelativeTime, useText } from '#ui'
import type { AuditEntry } from '../contract.ts'

/** Where a subject is looked at; null where it has no page of its own. */
const Subject = ({ entry }: Readonly<{ entry: AuditEntry }>) => {
  const { subjectKind, subjectId, subjectName } = entry
  if (subjectName === null) return <span className="soft">—</span>
  if (subjectKind === 'customer' && subjectId !== null)
    return (
      <Link to="/customers/$id" params={{ id: subjectId }}>
        {subjectName}
      </Link>
    )
  if (subjectKind === 'member') return <Link to="/members">{subjectName}</Link>
  return <>{subjectName}</>
}

/** Entries, newest first; on a phone each on lines of its own. */
export const AuditTable = ({ entries }: Readonly<{ entries: readonly AuditEntry[] }>) => {
  const say = useText()
  return (
    <table className="plain-table audit-table">
      <thead>
        <tr>
          <th scope="col">{say('web.audit.when')}</th>
          <th scope="col">{say('web.audit.who')}</th>
          <th scope="col">{say('web.audit.what')}</th>
          <th scope="col">{say('web.audit.subject')}</th>
          <th scope="col">{say('web.audit.details')}</th>
          <th scope="col">{say('web.audit.address')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <td className="audit-when">
              <RelativeTime at={entry.at} />
            </td>
            <td>{entry.actorName ?? <span className="soft">{say('web.audit.system')}</span>}</td>
            <td>{entry.actionText}</td>
            <td>
              <Subject entry={entry} />
            </td>
            <td className="soft audit-details">
              {entry.details.map(({ label, value }) => `${label} ${value}`).join(' · ')}
            </td>
            <td className="soft">{entry.address}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
