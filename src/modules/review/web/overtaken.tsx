import { Link } from '@tanstack/react-router'
import { useText } from '#ui'
import { labelOf } from './asked-row.tsx'
import type { Answer } from './draft.ts'

/** What one has typed for things that a colleague has just written: told word for word, for nothing of it is sent. */
export const Overtaken = ({
  customerId,
  answers
}: Readonly<{ customerId: string; answers: readonly Answer[] }>) => {
  const say = useText()
  if (answers.length === 0) return null
  return (
    <ul className="review-overtaken small" role="alert">
      {answers.map(({ of, texts }) => (
        <li key={`${of.partId} ${of.fields[0]?.key}`}>
          {say('review.web.overtaken.gone', {
            what: say(labelOf(of)),
            typed: Object.values(texts).join(say('review.web.comma'))
          })}{' '}
          <Link to="/customers/$id" params={{ id: customerId }} search={{ part: 'file' }}>
            {say('review.web.toCustomer')}
          </Link>
        </li>
      ))}
    </ul>
  )
}
