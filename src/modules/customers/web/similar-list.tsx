import { Link } from '@tanstack/react-router'
import { BecausePopover, useText } from '#ui'
import type { SimilarCustomer } from '../contract.ts'

/** Customers that may be the same, each with how sure that is and why; of a colleague's only who to ask. */
export const SimilarList = ({
  similar,
  newTab = false
}: Readonly<{ similar: readonly SimilarCustomer[]; newTab?: boolean }>) => {
  const say = useText()
  return (
    <ul className="similar">
      {similar.map(({ id, name, owner, department, score, kind, because }) => (
        <li key={id ?? `${name} ${department ?? ''}`}>
          {id === null ? (
            <span>{name}</span>
          ) : (
            <Link to="/customers/$id" params={{ id }} {...(newTab ? { target: '_blank' } : {})}>
              {name}
            </Link>
          )}{' '}
          <BecausePopover because={{ text: because, rule: null, facts: [] }} what={name}>
            {say(`web.customer.similar.${kind}`, { percent: Math.round(score * 100) })}
          </BecausePopover>
          {(owner ?? department) !== null && (
            <span className="soft small">
              {' '}
              {say('web.customer.similar.ask', { who: [department, owner].filter(Boolean).join(' ') })}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
