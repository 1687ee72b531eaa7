import type { Behaviour } from '../../contract.ts'
import { useText } from '#ui'

const keys = [
  'lastOn',
  'contacts30d',
  'replyHours',
  'remindersNeeded',
  'visitShare',
  'siteVisits90d',
  'materialsRequested',
  'eventsAttended',
  'lastInquiryOn'
] as const

/** Half hours are told; a mean of 4.333 hours is no more exact than 4.3. */
const rounded = (value: number | string): number | string =>
  typeof value === 'number' ? Math.round(value * 10) / 10 : value

/** 互动数据: what was counted of how the customer behaves, each with how it is counted; what nothing was recorded of is named (POR-6). */
export const BehaviourFacts = ({ behaviour }: Readonly<{ behaviour: Behaviour }>) => {
  const say = useText()
  const known = keys.flatMap((key) => {
    const value = behaviour[key]
    return value === null ? [] : [{ key, value: rounded(value) }]
  })
  const open = keys.filter((key) => behaviour[key] === null)
  const name = (key: (typeof keys)[number]): string => say(`web.portrait.behaviour.${key}`)
  return (
    <div>
      <p className="soft small score-part">{say('web.portrait.behaviour')}</p>
      <ul className="score-points">
        {known.map(({ key, value }) => (
          <li key={key}>
            <span>
              {name(key)}
              <span className="soft small score-when">{say(`web.portrait.behaviour.${key}.how`)}</span>
            </span>
            <span className="number">{say(`web.portrait.behaviour.${key}.is`, { value })}</span>
          </li>
        ))}
      </ul>
      {open.length > 0 && (
        <p className="soft small">
          {say('web.portrait.behaviour.none', { names: open.map(name).join(say('web.portrait.past.comma')) })}
        </p>
      )}
    </div>
  )
}
