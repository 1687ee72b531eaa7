import { useText } from '#ui'
import { importOutcomesShown } from './outcomes.ts'
import type { ImportRun } from '../../contract.ts'

/** What the outcomes mean, of those that occur. */
export const Legend = ({ run }: Readonly<{ run: ImportRun }>) => {
  const say = useText()
  const shown = importOutcomesShown.filter((outcome) => outcome !== 'created' && run.counts[outcome] > 0)
  if (shown.length === 0) return null
  return (
    <ul className="soft small">
      {shown.map((outcome) => (
        <li key={outcome}>
          <b>{say(`import.web.outcome.${outcome}`)}</b> {say(`import.web.legend.${outcome}`)}
        </li>
      ))}
    </ul>
  )
}
