import type { Today } from '#contracts/followup'
import { useText } from '#ui'

const percent = (share: number | null): string => (share === null ? '—' : `${Math.round(share * 100)}%`)

/** 我的节奏 (FUP-9): how the last 30 days and this week went. */
export const Rhythm = ({ rhythm, team }: Readonly<{ rhythm: Today['rhythm']; team: boolean }>) => {
  const say = useText()
  const lines: readonly (readonly [string, string])[] = [
    ['within24h', percent(rhythm.within24h)],
    ['firstInTime', percent(rhythm.firstInTime)],
    ['planned', percent(rhythm.planned)],
    ['week', `${rhythm.weekDone}/${rhythm.weekTotal}`],
    ['records', String(rhythm.records30d)]
  ]
  return (
    <aside className="rhythm" aria-labelledby="rhythm">
      <h2 id="rhythm">{say(team ? 'followup.web.rhythm.team' : 'followup.web.rhythm')}</h2>
      <dl>
        {lines.map(([key, value]) => (
          <div key={key}>
            <dt className="soft" title={say(`followup.web.rhythm.${key}.about`)}>
              {say(`followup.web.rhythm.${key}`)}
            </dt>
            <dd className="number">{value}</dd>
          </div>
        ))}
      </dl>
    </aside>
  )
}
