import { useHeld, useText } from '#ui'
import { FillButton } from '../fill-button.tsx'
import { holderOf } from '../field-groups.ts'
import type { FieldKey } from '../../contract.ts'
import type { Customer } from '../queries.ts'
import { FindingActs, HistoryPopover, useFindings } from '#web/verification'
import { Why } from './why.tsx'

const order = ['error', 'warning', 'info'] as const

/** 值得核实: what the checks found, the surest first, each to be mended, confirmed or dismissed as in 待核对 (COL-17, COL-18). */
export const FindingsPanel = ({ customer }: Readonly<{ customer: Customer }>) => {
  const say = useText()
  const { data: item } = useFindings(customer.id, customer.state === 'active')
  const keyOf = (rule: string, field: string, text: string): string | undefined =>
    item?.findings.find((one) => one.rule === rule && one.field === field && one.text === text)?.key
  const [findings, onWriting] = useHeld(
    customer.analysis.findings.toSorted(
      (one, other) => order.indexOf(one.severity) - order.indexOf(other.severity)
    )
  )
  /** What was checked, as it stands in the file. */
  const factsOf = (field: FieldKey | 'owner') => {
    const value = field === 'owner' ? customer.owner?.name : customer.fields[field]?.text
    return value === undefined || value === null
      ? []
      : [{ fact: `customer.${field}`, label: say(`web.customerField.${field}`), value }]
  }
  if (customer.state !== 'active' && findings.length === 0) return null
  return (
    <section className="panel" aria-labelledby="findings">
      <h2 id="findings">
        {say('web.customer.findings')}
        <span className="soft panel-note">{findings.length > 0 && findings.length}</span>
        <span className="panel-tool">
          <HistoryPopover customerId={customer.id} canWrite={customer.can.write} />
        </span>
      </h2>
      {findings.length === 0 && <p className="soft small">{say('web.customer.findings.none')}</p>}
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
            <div className="finding-acts">
              {field !== 'owner' && (
                <FillButton
                  customer={customer}
                  field={field}
                  className="button quiet tight small"
                  hint={proposal ?? message}
                  onWriting={onWriting}
                >
                  {say(holderOf(field) === 'customer' ? 'web.customer.mend' : 'web.customer.mend.first', {
                    field: say(`web.customerField.${field}`)
                  })}
                </FillButton>
              )}
              {item && <FindingActs item={item} findingKey={keyOf(rule, field, message) ?? ''} />}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
