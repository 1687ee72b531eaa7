import { Link } from '@tanstack/react-router'
import { useText } from '#ui'
import type { ImportRun, NoticeRow } from '../../contract.ts'

const SHOWN = 100

const order = { rejected: 0, duplicate: 1, updated: 2, created: 3, unchanged: 4 } as const

const ProblemTexts = ({ run, notice }: Readonly<{ run: ImportRun; notice: NoticeRow }>) => (
  <ul>
    {notice.problems.map(({ column, text }) => (
      <li key={`${column} ${text}`}>
        {/* Why a row is somebody's again concerns the row, and says itself what is the same. */}
        {column !== null && notice.outcome !== 'duplicate' && (
          <span className="soft">{run.columns[column]?.column} </span>
        )}
        {text}
      </li>
    ))}
  </ul>
)

/** Rows that there is something to say about, refused ones first, each with the reason at its column. */
export const NoticeList = ({ run }: Readonly<{ run: ImportRun }>) => {
  const say = useText()
  const notices = [...run.notices]
    .sort((a, b) => order[a.outcome] - order[b.outcome] || a.row - b.row)
    .slice(0, SHOWN)
  if (notices.length === 0) return null
  return (
    <section>
      <h2>{say('import.web.notices')}</h2>
      <table className="import-notices">
        <thead>
          <tr>
            <th className="number">{say('import.web.row')}</th>
            <th>{say('import.web.name')}</th>
            <th>{say('import.web.outcome')}</th>
            <th>{say('import.web.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {notices.map((notice) => (
            <tr key={notice.row}>
              <td className="number soft">{notice.sheetRow}</td>
              <td>
                {notice.customerId === null ? (
                  (notice.name ?? '—')
                ) : (
                  <Link to="/customers/$id" params={{ id: notice.customerId }}>
                    {notice.name ?? '—'}
                  </Link>
                )}
              </td>
              <td className={notice.outcome === 'rejected' ? 'alarm' : 'soft'}>
                {say(`import.web.outcome.${notice.outcome}`)}
              </td>
              <td>
                <ProblemTexts run={run} notice={notice} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {run.notices.length > notices.length && (
        <p className="soft small">{say('import.web.notices.more', { count: SHOWN })}</p>
      )}
    </section>
  )
}
