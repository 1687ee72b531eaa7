import { Link } from '@tanstack/react-router'
import { useText } from '#ui'
import type { Customer } from '../queries.ts'
import { SimilarList } from '../similar-list.tsx'

/** 可能重复: never merged by itself; a person looks at both (COL-19). */
export const DuplicatesPanel = ({ customer }: Readonly<{ customer: Customer }>) => {
  const say = useText()
  if (customer.openDuplicates.length === 0) return null
  return (
    <section className="panel duplicates" aria-labelledby="duplicates">
      <h2 id="duplicates">{say('web.customer.duplicates')}</h2>
      <SimilarList similar={customer.openDuplicates} />
      {customer.can.write && (
        <p>
          <Link to="/duplicates" search={{ customer: customer.id }}>
            {say('merging.web.decide')}
          </Link>
        </p>
      )}
    </section>
  )
}
