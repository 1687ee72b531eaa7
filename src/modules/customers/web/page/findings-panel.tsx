import { useText } from '#ui'
import { FillButton } from '../fill-button.tsx'
import { holderOf } from '../field-groups.ts'
import type { Customer } from '../queries.ts'

const order = ['error', 'warning', 'info'] as const

/** 值得核实: what the checks found, the surest first, each with how to mend it (COL-17). */
export const FindingsPanel = ({ customer }: Readonly<{ customer: Customer }>) => {
  const say = useText()
  const findings = customer.analysis.findings.toSorted(
    (one, other) => order.indexOf(one.severity) - order.indexOf(other.severity)
  )
  if (findings.length === 0) return null
  return (
    <section className="panel" aria-labelledby="findings">
      <h2 id="findings">
        {say('web.customer.findings')}
        <span className="soft panel-note">{findings.length}</span>
      </h2>
      <ul className="findings">
        {findings.map(({ rule, field, severity, message, proposal }) => (
          <li key={`${rule} ${field} ${message}`} data-severity={severity}>
            <p>
              <span className={severity === 'error' ? 'alarm small' : 'soft small'}>
                {say(`web.customer.severity.${severity}`)}
              </span>{' '}
              {message}
            </p>
            {proposal !== null && <p className="soft small">{proposal}</p>}
            {field !== 'owner' && (
              <FillButton
                customer={customer}
                field={field}
                className="button quiet tight small"
                hint={proposal ?? message}
              >
                {say(holderOf(field) === 'customer' ? 'web.customer.mend' : 'web.customer.mend.first', {
                  field: say(`web.customerField.${field}`)
                })}
              </FillButton>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
