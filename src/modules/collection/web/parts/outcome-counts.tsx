import { useText } from '#ui'
import { importOutcomesShown } from './outcomes.ts'
import type { ImportRun } from '../../contract.ts'
import { countText } from './amounts-text.ts'

/** What becomes of the rows, in numbers; refused ones in red. */
export const OutcomeCounts = ({ run, past }: Readonly<{ run: ImportRun; past: boolean }>) => {
  const say = useText()
  const tense = past ? 'was' : 'will'
  return (
    <dl className="import-counts">
      {importOutcomesShown
        .filter((outcome) => outcome === 'created' || run.counts[outcome] > 0)
        .map((outcome) => (
          <div key={outcome} className={outcome === 'rejected' ? 'alarm' : undefined}>
            <dd>{countText(run.counts[outcome])}</dd>
            <dt className="small">{say(`import.web.${tense}.${outcome}`)}</dt>
          </div>
        ))}
    </dl>
  )
}
