import { Link } from '@tanstack/react-router'
import { useMay, useText } from '#ui'

/** To the rule in the playbook, for those who may read it. */
export const RuleLink = ({ rule }: Readonly<{ rule: string }>) => {
  const say = useText()
  const may = useMay()
  if (!may('playbook.read')) return null
  return (
    <Link to="/playbook" search={{ rule }}>
      {say('ui.because.openRule')}
    </Link>
  )
}
