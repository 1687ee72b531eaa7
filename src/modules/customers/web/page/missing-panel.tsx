import { useState } from 'react'
import { Button, useHeld, useText } from '#ui'
import { FillButton } from '../fill-button.tsx'
import type { Customer } from '../queries.ts'

/** The weightiest gaps are named at once, the rest on request. */
const FIRST = 8

/** 还缺什么: each gap in one click. */
export const MissingPanel = ({ customer }: Readonly<{ customer: Customer }>) => {
  const say = useText()
  const [all, setAll] = useState(false)
  const { missing, percent } = customer.analysis.portrait.completeness
  // Whose the customer is, is not written into a field here; what is masked is not missing.
  const [gaps, onWriting] = useHeld(
    missing.filter((field) => field !== 'owner' && !customer.maskedFields.includes(field))
  )
  if (gaps.length === 0) return null
  const shown = all ? gaps : gaps.slice(0, FIRST)
  return (
    <section className="panel" id="missing" aria-labelledby="missing-title" tabIndex={-1}>
      <h2 id="missing-title">
        {say('web.customer.missing')}
        <span className="soft panel-note">
          {say('web.customer.completeness.is', { percent: Math.round(percent) })}
        </span>
      </h2>
      <div className="tags">
        {shown.map((field) => (
          <FillButton key={field} customer={customer} field={field} onWriting={onWriting} />
        ))}
        {gaps.length > shown.length && (
          <Button kind="quiet" className="tight" onClick={() => setAll(true)}>
            {say('web.customer.missing.more', { count: gaps.length - shown.length })}
          </Button>
        )}
      </div>
    </section>
  )
}
