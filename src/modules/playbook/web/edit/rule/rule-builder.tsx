import { useRef } from 'react'
import { useText } from '#ui'
import type { Place } from '../../../core/draft/index.ts'
import { BuildingContext } from './building.ts'
import { CountMark } from './count-mark.tsx'
import { RuleGroup } from './rule-group.tsx'
import { useCounts } from './use-counts.ts'

/** A condition built as the sentence that it is: `当 近12个月采购额 ≥ 50万 或 是标杆客户`, with how many customers fulfil it. */
export const RuleBuilder = ({
  rule,
  onChange,
  problems
}: Readonly<{
  rule: unknown
  onChange: (rule: unknown) => void
  problems: readonly Readonly<{ path: string; text: string }>[]
}>) => {
  const say = useText()
  const counts = useCounts(rule, true)
  const dragged = useRef<Place | null>(null)
  const fresh = useRef<string | null>(null)
  const own = problems.filter(({ path }) => path === '')
  return (
    <BuildingContext value={{ rule, onChange, counts, problems, dragged, fresh }}>
      <div className="rule-builder" role="group" aria-label={say('method.field.when')}>
        <span className="rule-word">{say('web.playbook.when')}</span>
        <RuleGroup place={[]} collection={null} />
        {counts !== null && (
          <p className="rule-total">
            {say('method.rule.total')} <CountMark counts={counts} path="" />
          </p>
        )}
      </div>
      {own.map(({ text }) => (
        <p key={text} className="alarm small" role="alert">
          {text}
        </p>
      ))}
    </BuildingContext>
  )
}
