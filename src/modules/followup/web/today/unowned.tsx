import { Link } from '@tanstack/react-router'
import { useLanguage, useMay, useText } from '#ui'

/** Customers of nobody: one line, with the way to the list where they are given to somebody. */
export const Unowned = ({
  count,
  chosen,
  rowKey,
  onChoose
}: Readonly<{ count: number; chosen: boolean; rowKey: string; onChoose: () => void }>) => {
  const say = useText()
  const language = useLanguage()
  const mayAssign = useMay()('customer.assign')
  if (count === 0) return null
  return (
    <p
      className="today-unowned"
      data-row={rowKey}
      data-chosen={chosen || undefined}
      onMouseDown={onChoose}
      onFocus={onChoose}
    >
      <span>{say('followup.web.unowned', { count: count.toLocaleString(language) })}</span>
      <Link to="/customers" search={{ owner: ['none'] }}>
        {say(mayAssign ? 'followup.web.unowned.assign' : 'followup.web.unowned.see')}
      </Link>
    </p>
  )
}
