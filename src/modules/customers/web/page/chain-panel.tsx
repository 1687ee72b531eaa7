import { useState } from 'react'
import { Button, useText } from '#ui'
import type { Customer } from '../queries.ts'
import { ContactCard } from './contact-card.tsx'
import { decisionChainOf, type ChainRole, type ContactView } from './decision-chain.ts'
import { PartSheet } from './part-sheet.tsx'

/** As the reader of the field knows them, in every language of the screen. */
const roleWords: Readonly<Record<ChainRole, string>> = {
  user: '使用者',
  influencer: '影响者',
  decider: '决策者'
}

type Editing = Readonly<{ contact: ContactView | null; role: ChainRole | null }>

/** 决策链: users, influencers, deciders, how to reach each, and who is missing (POR-1). */
export const ChainPanel = ({ customer }: Readonly<{ customer: Customer }>) => {
  const say = useText()
  const [editing, setEditing] = useState<Editing | null>(null)
  const { steps, unplaced, left } = decisionChainOf(customer.contacts)
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
  return (
    <section className="panel" aria-labelledby="chain">
      <h2 id="chain">
        {say('web.customer.chain')}
        {lead !== null && <span className="soft panel-note">{say('web.customer.chain.lead', { lead })}</span>}
      </h2>
      <ol className="chain">
        {steps.map(({ role, contacts }) => (
          <li key={role}>
            <h3 className="small">{say(`web.customer.role.${role}`)}</h3>
            {contacts.length > 0 ? (
              cards(contacts)
            ) : write ? (
              <button type="button" className="chain-gap" onClick={() => setEditing({ contact: null, role })}>
                {say('web.customer.chain.missing', { role: say(`web.customer.role.${role}`) })}
              </button>
            ) : (
              <p className="chain-gap">{say('web.customer.chain.unknown')}</p>
            )}
          </li>
        ))}
      </ol>
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
