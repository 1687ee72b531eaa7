import { apiUrl, useText } from '#ui'
import type { ImportRun } from '../../contract.ts'
import { countText } from './amounts-text.ts'

/** More of them would push the button that goes on out of sight. */
const SHOWN = 5

const Refused = ({ notices }: Readonly<{ notices: ImportRun['related'][number]['notices'] }>) => {
  const say = useText()
  if (notices.length === 0) return null
  return (
    <ul className="import-refused small">
      {notices.map(({ sheetRow, name, reason }) => (
        <li key={`${sheetRow} ${reason}`}>
          <span className="soft">{say('import.web.rowNumber', { row: sheetRow })}</span> {reason}
          {name !== null && <span className="soft"> · {name}</span>}
        </li>
      ))}
    </ul>
  )
}

/** What becomes of the rows that hang on customers, sheet by sheet, with the refused ones and why. */
export const RelatedCounts = ({ run, past }: Readonly<{ run: ImportRun; past: boolean }>) => {
  const say = useText()
  const shown = run.related
    .map((of, at) => ({ ...of, at }))
    .filter(({ use, counts }) => use && counts !== null)
  if (shown.length === 0) return null
  const tense = past ? 'was' : 'will'
  return (
    <section className="stack">
      <h2>{say('import.web.related')}</h2>
      <ul className="import-list">
        {shown.map(({ at, sheet, own, kind, counts, notices }) => (
          <li key={at} className="import-related">
            <div className="row">
              <b>{say(`import.web.kind.${kind}`)}</b>
              <span className="soft">
                {own ? say('import.web.related.own') : say('import.web.related.sheet', { sheet })}
              </span>
              <span>
                {say(`import.web.related.${tense}`, {
                  created: countText(counts?.created ?? 0),
                  unchanged: countText(counts?.unchanged ?? 0)
                })}
              </span>
              {(counts?.rejected ?? 0) > 0 && (
                <span className="alarm">
                  {say('import.web.related.rejected', { count: countText(counts?.rejected ?? 0) })}
                </span>
              )}
              {(counts?.undone ?? 0) > 0 && (
                <span className="soft">
                  {say('import.web.related.undone', { count: countText(counts?.undone ?? 0) })}
                </span>
              )}
              {past && (counts?.rejected ?? 0) > 0 && (
                <a href={apiUrl(`/imports/${run.id}/rejected.csv`, { related: at })} download>
                  {say('import.web.rejected', { count: countText(counts?.rejected ?? 0) })}
                </a>
              )}
            </div>
            <Refused notices={notices.slice(0, SHOWN)} />
            {notices.length > SHOWN && (
              <details className="small">
                <summary>{say('import.web.related.more', { count: notices.length - SHOWN })}</summary>
                <Refused notices={notices.slice(SHOWN)} />
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
