import { useState } from 'react'
import { Button, useHeld, useText } from '#ui'
import { FillButton } from '../fill-button.tsx'
import type { Customer } from '../queries.ts'
import { ContactCard } from './contact-card.tsx'
import { decisionChainOf, processStepsOf, type ChainRole, type ContactView } from './decision-chain.ts'
import { PartSheet } from './part-sheet.tsx'

/** As the reader of the field knows them, in every language of the screen. */
const roleWords: Readonly<Record<ChainRole, string>> = {
  user: '使用者',
  influencer: '影响者',
  decider: '决策者'
}

type Editing = Readonly<{ contact: ContactView | null; role: ChainRole | null }>

/** The way to the decision inside the customer's house, step by step, or the question for it. */
const Process = ({ customer }: Readonly<{ customer: Customer }>) => {
  const say = useText()
  const [steps, onWriting] = useHeld(processStepsOf(customer.fields.decisionProcess?.text ?? null))
  if (steps.length === 0 && !customer.can.write) return null
  return (
    <div className="chain-process small">
      <h3 className="small">{say('web.customerField.decisionProcess')}</h3>
      {steps.length > 0 ? (
        <ol>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      ) : (
        <FillButton
          customer={customer}
          field="decisionProcess"
          hint={say('web.portrait.chain.ask.process')}
          className="chain-gap"
          onWriting={onWriting}
        >
          {say('web.portrait.chain.ask.process')}
        </FillButton>
      )}
    </div>
  )
}

/**
 * 决策链: a map from who uses through who has a say to who signs, each with what he looks at and how to reach him; a place that
 * nobody fills is drawn empty with the question that fills it (POR-1).
 */
export const ChainPanel = ({ customer }: Readonly<{ customer: Customer }>) => {
  const say = useText()
  const [editing, setEditing] = useState<Editing | null>(null)
  const { steps, unplaced, left, missing } = decisionChainOf(customer.contacts)
  const lead = customer.fields.decisionLead?.text ?? null
  const { write } = customer.can
  const cards = (contacts: readonly ContactView[]) =>
    contacts.map((contact) => (
      <ContactCard
        key={contact.id}
        contact={contact}
        onOpen={write ? () => setEditing({ contact, role: null }) : null}
      />
    ))
  const missed = missing.map((role) => say(`web.customer.role.${role}`)).join(say('followup.web.comma'))
  return (
    <section className="panel" aria-labelledby="chain">
      <h2 id="chain">
        {say('web.customer.chain')}
        <span className="soft panel-note">
          {missing.length === 0
            ? say('web.portrait.chain.whole')
            : say('web.portrait.chain.missing', { roles: missed })}
          {lead !== null && ` · ${say('web.customer.chain.lead', { lead })}`}
        </span>
      </h2>
      <ol className="chain">
        {steps.map(({ role, contacts }) => (
          <li key={role} className={`chain-${role}`} data-empty={contacts.length === 0}>
            <h3 className="small">
              {say(`web.customer.role.${role}`)}{' '}
              <span className="soft">{say(`web.portrait.chain.does.${role}`)}</span>
            </h3>
            {contacts.length > 0 ? (
              cards(contacts)
            ) : write ? (
              <button type="button" className="chain-gap" onClick={() => setEditing({ contact: null, role })}>
                {say(`web.portrait.chain.ask.${role}`)}
              </button>
            ) : (
              <p className="chain-gap">{say('web.customer.chain.unknown')}</p>
            )}
          </li>
        ))}
      </ol>
      <Process customer={customer} />
      {unplaced.length > 0 && (
        <div className="chain-rest">
          <h3 className="small soft">{say('web.customer.role.none')}</h3>
          {cards(unplaced)}
        </div>
      )}
      {left.length > 0 && (
        <div className="chain-rest">
          <h3 className="small soft">{say('web.customer.contact.left')}</h3>
          {cards(left)}
        </div>
      )}
      {write && (
        <Button kind="quiet" className="tight" onClick={() => setEditing({ contact: null, role: null })}>
          {say('web.customer.contact.add')}
        </Button>
      )}
      {editing && (
        <PartSheet
          kind="contact"
          customerId={customer.id}
          source={customer.source}
          part={editing.contact}
          preset={editing.role === null ? {} : { decisionRole: roleWords[editing.role] }}
          onClose={() => setEditing(null)}
        />
      )}
    </section>
  )
}
