import { useState } from 'react'
import { Button, Tag, useText } from '#ui'
import type { CustomerPage, FieldKey } from '../../contract.ts'
import type { Customer } from '../queries.ts'
import { PartSheet } from './part-sheet.tsx'
import { Why } from './why.tsx'

type Need = CustomerPage['needs'][number]

const facts: readonly FieldKey[] = [
  'budget',
  'timeline',
  'decisionProcess',
  'competitors',
  'urgency',
  'importance',
  'willingness'
]

/** Fields that the team defined and of which something is known. */
const customOf = ({ fields }: Need): readonly FieldKey[] =>
  // The keys of the record are field keys by its type.
  (Object.keys(fields) as FieldKey[]).filter((field) => field.startsWith('need.custom.'))

const NeedCard = ({ need, onOpen }: Readonly<{ need: Need; onOpen: (() => void) | null }>) => {
  const say = useText()
  const textOf = (field: FieldKey): string | null =>
    need.fields[field]?.masked === true
      ? say('web.customer.masked')
      : (need.fields[field]?.text ?? need.fields[field]?.raw ?? null)
  const title =
    textOf('needDescription') ??
    textOf('needType') ??
    textOf('painPoints') ??
    say('web.customer.need.unnamed')
  return (
    <div className={need.state === 'open' ? 'need-card' : 'need-card closed'}>
      {onOpen ? (
        <button type="button" className="link need-title" onClick={onOpen}>
          {title}
        </button>
      ) : (
        <span className="need-title">{title}</span>
      )}
      {need.state !== 'open' && (
        <span className="mark small">{say(`web.customer.need.state.${need.state}`)}</span>
      )}
      <div className="tags">
        {[...need.pains, ...need.wants].map((text) => (
          <Tag key={text} hue="need">
            {text}
          </Tag>
        ))}
      </div>
      <dl className="need-facts small">
        {[...facts, ...customOf(need)].map((field) => {
          const text = textOf(field)
          return (
            text !== null && (
              <div key={field}>
                <dt className="soft">{say(`web.customerField.${field}`)}</dt>
                <dd>{text}</dd>
              </div>
            )
          )
        })}
      </dl>
    </div>
  )
}

/** 需求: what is wanted and what hurts, with its priority and why. */
export const NeedsPanel = ({ customer }: Readonly<{ customer: Customer }>) => {
  const say = useText()
  const [editing, setEditing] = useState<Need | 'new' | null>(null)
  const { needs, can, analysis } = customer
  const { priority, because } = analysis.needPriority
  return (
    <section className="panel" aria-labelledby="needs">
      <h2 id="needs">
        {say('web.customer.needs')}
        {priority !== null && (
          <span className="panel-note">
            <Why because={because} what={say(`web.customer.priority.${priority}`)} className="need-priority">
              {say(`web.customer.priority.${priority}`)}
            </Why>
          </span>
        )}
      </h2>
      {needs.length === 0 && <p className="soft">{say('web.customer.needs.none')}</p>}
      {needs.map((need) => (
        <NeedCard key={need.id} need={need} onOpen={can.write ? () => setEditing(need) : null} />
      ))}
      {can.write && (
        <Button kind="quiet" className="tight" onClick={() => setEditing('new')}>
          {say('web.customer.need.add')}
        </Button>
      )}
      {editing !== null && (
        <PartSheet
          kind="need"
          customerId={customer.id}
          source={customer.source}
          part={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </section>
  )
}
