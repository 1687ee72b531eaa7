import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { BecausePopover, useText } from '#ui'
import { relationsQuery } from './queries.ts'

/** 关联企业: branches, the group, whoever shares a phone; they stay customers of their own (COL-19). */
export const RelationsPanel = ({ customerId }: Readonly<{ customerId: string }>) => {
  const say = useText()
  const { data } = useQuery(relationsQuery(customerId))
  if (data === undefined || data.relations.length === 0) return null
  return (
    <section className="panel" aria-labelledby="relations">
      <h2 id="relations">{say('merging.web.relations')}</h2>
      <ul className="similar">
        {data.relations.map(({ id, name, department, because }) => (
          <li key={id ?? `${name} ${department ?? ''}`}>
            {id === null ? (
              <span>{name}</span>
            ) : (
              <Link to="/customers/$id" params={{ id }}>
                {name}
              </Link>
            )}{' '}
            {because === '' ? (
              <span className="soft small">{department}</span>
            ) : (
              <BecausePopover because={{ text: because, rule: null, facts: [] }} what={name}>
                {say('merging.web.why')}
              </BecausePopover>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
