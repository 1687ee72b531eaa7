import { useText } from '#ui'
import { FillButton } from '../fill-button.tsx'
import { holderOf } from '../field-groups.ts'
import type { FieldKey } from '../../contract.ts'
import type { Customer } from '../queries.ts'
import { Why } from './why.tsx'

const order = ['error', 'warning', 'info'] as const

/** 值得核实: what the checks found, the surest first, each with how to mend it (COL-17). */
export const FindingsPanel = ({ customer }: Readonly<{ customer: Customer }>) => {
  const say = useText()
  const findings = customer.analysis.findings.toSorted(
    (one, other) => order.indexOf(one.severity) - order.indexOf(other.severity)
  )
  /** What was checked, as it stands in the file. */
  const factsOf = (field: FieldKey | 'owner') => {
    const value = field === 'owner' ? customer.owner?.name : customer.fields[field]?.text
    return value === undefined || value === null
      ? []
      : [{ fact: `customer.${field}`, label: say(`web.customerField.${field}`), value }]
  }
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
            <Why
              because={{ text: message, rule: null, facts: factsOf(field) }}
              what={say(`web.customer.severity.${severity}`)}
              className={severity === 'error' ? 'why alarm small' : 'why soft small'}
            >
              {say(`web.customer.severity.${severity}`)}
            </Why>
            <p>{message}</p>
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
