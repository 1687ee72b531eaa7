import { Tag, useText } from '#ui'
import type { ContactView } from './decision-chain.ts'

/** Numbers are shown as they were written, which is how one dials and reads them. */
const writtenOf = (contact: ContactView, field: keyof ContactView['fields']): string | null =>
  contact.fields[field]?.raw ?? contact.fields[field]?.text ?? null

const textOf = (contact: ContactView, field: keyof ContactView['fields']): string | null =>
  contact.fields[field]?.text ?? contact.fields[field]?.raw ?? null

const Reach = ({ contact }: Readonly<{ contact: ContactView }>) => {
  const say = useText()
  const number = writtenOf(contact, 'mobile') ?? writtenOf(contact, 'phone')
  const email = textOf(contact, 'email')
  const wechat = textOf(contact, 'wechat')
  const masked = (['mobile', 'phone', 'email', 'wechat'] as const).some(
    (field) => contact.fields[field]?.masked === true
  )
  return (
    <div className="contact-reach small">
      {number !== null && <a href={`tel:${number.replace(/[^\d+]/g, '')}`}>{number}</a>}
      {wechat !== null && <span>{say('web.customer.wechat', { wechat })}</span>}
      {email !== null && <a href={`mailto:${email}`}>{email}</a>}
      {masked && <span className="soft">{say('web.customer.masked')}</span>}
    </div>
  )
}

/** What the team asks of people beyond that. */
const Own = ({ contact }: Readonly<{ contact: ContactView }>) => {
  const say = useText()
  // The keys of the record are field keys by its type.
  const fields = (Object.keys(contact.fields) as (keyof ContactView['fields'])[]).filter(
    (field) => field.startsWith('contact.custom.') && textOf(contact, field) !== null
  )
  if (fields.length === 0) return null
  return (
    <div className="contact-reach small">
      {fields.map((field) => (
        <span key={field}>
          <span className="soft">{say(`web.customerField.${field}`)}</span> {textOf(contact, field)}
        </span>
      ))}
    </div>
  )
}

/** What he looks at, as it was written. */
const Attention = ({ contact }: Readonly<{ contact: ContactView }>) => {
  const points = (textOf(contact, 'attention') ?? '')
    .split(/[、，,；;]/)
    .filter((point) => point.trim() !== '')
  if (points.length === 0) return null
  return (
    <p className="tags">
      {points.map((point) => (
        <Tag key={point} hue="behaviour">
          {point.trim()}
        </Tag>
      ))}
    </p>
  )
}

/** One person: who, as what, what he looks at, and how to reach him. */
export const ContactCard = ({
  contact,
  onOpen
}: Readonly<{ contact: ContactView; onOpen: (() => void) | null }>) => {
  const say = useText()
  const name = textOf(contact, 'contactName') ?? say('web.customer.contact.unnamed')
  const about = [textOf(contact, 'contactDepartment'), textOf(contact, 'contactPosition')]
  const guessed = contact.role !== null && !contact.roleStated
  return (
    <div className="contact">
      <div>
        {onOpen ? (
          <button type="button" className="link contact-name" onClick={onOpen}>
            {name}
          </button>
        ) : (
          <span className="contact-name">{name}</span>
        )}{' '}
        <span className="soft">{about.filter(Boolean).join(' ')}</span>
        {contact.isPrimary && <span className="mark small">{say('web.customer.contact.primary')}</span>}
        {guessed && (
          <span className="mark small" title={say('web.customer.role.guessed.about')}>
            {say('web.customer.role.guessed')}
          </span>
        )}
      </div>
      <Attention contact={contact} />
      <Reach contact={contact} />
      <Own contact={contact} />
    </div>
  )
}
