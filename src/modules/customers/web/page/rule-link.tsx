import { Link } from '@tanstack/react-router'
import { useMay, useText } from '#ui'
import { usePlaybook } from './playbook-query.ts'

/** To the rule in the playbook, or to the section that it is one of, with the version in force, for those who may read it. */
export const RuleLink = ({ rule, section }: Readonly<{ rule?: string; section?: 'scores' }>) => {
  const say = useText()
  const may = useMay()
  const version = usePlaybook()?.version
  if (!may('playbook.read')) return null
  return (
    <>
      <Link to="/playbook" search={rule === undefined ? { section } : { rule }}>
        {say('ui.because.openRule')}
      </Link>
      {version !== undefined && <span className="soft">{say('ui.because.version', { version })}</span>}
    </>
  )
}
