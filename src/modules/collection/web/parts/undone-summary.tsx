import { Link } from '@tanstack/react-router'
import { useText } from '#ui'
import type { ImportRun } from '../../contract.ts'
import { countText } from './amounts-text.ts'

/** What taking an import back came to, and the texts that stay because somebody changed them since. */
export const UndoneSummary = ({ run }: Readonly<{ run: ImportRun }>) => {
  const say = useText()
  const { created, undone, updated, reverted } = run.counts
  return (
    <>
      {created > 0 && (
        <p>{say('import.web.undone', { count: countText(undone), kept: countText(created - undone) })}</p>
      )}
      {updated > 0 && (
        <p>
          {say(run.undoLeft.length > 0 ? 'import.web.reverted.butFor' : 'import.web.reverted', {
            count: countText(reverted)
          })}
        </p>
      )}
      {run.undoLeft.length > 0 && (
        <section>
          <h2>{say('import.web.undoLeft')}</h2>
          <p className="soft small">{say('import.web.undoLeft.about')}</p>
          <ul className="import-list">
            {run.undoLeft.map(({ customerId, name, fields }) => (
              <li key={customerId} className="import-left">
                <Link to="/customers/$id" params={{ id: customerId }}>
                  {name ?? '—'}
                </Link>
                <span className="soft small">{fields.join(' · ')}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
