import { Link, useLocation } from '@tanstack/react-router'
import { useCurrentInSight, useMay, useText } from '#ui'

/** The places of 管理. */
export const ManageTabs = () => {
  const say = useText()
  const may = useMay()
  const row = useCurrentInSight(useLocation({ select: ({ pathname }) => pathname }))
  return (
    <nav ref={row} className="tabs" aria-label={say('web.manage')}>
      <Link to="/members" className="tab">
        {say('web.members')}
      </Link>
      <Link to="/roles" className="tab">
        {say('web.roles')}
      </Link>
      {may('audit.read') && (
        <Link to="/audit" className="tab">
          {say('web.audit.title')}
        </Link>
      )}
      {may('workspace.write') && (
        <Link to="/workspace" className="tab">
          {say('web.workspace')}
        </Link>
      )}
    </nav>
  )
}
