import { useNavigate } from '@tanstack/react-router'
import { api, forgetRecent, Icon, leavingSession, Menu, queryClient, useMe, useText } from '#ui'

/** Who one is, and the way out. */
export const AccountMenu = () => {
  const say = useText()
  const navigate = useNavigate()
  const me = useMe()
  const logOut = async (): Promise<void> => {
    await leavingSession(async () => api.remove('/session'))
    forgetRecent(me.id)
    queryClient.clear()
    await navigate({ to: '/login' })
  }
  return (
    <Menu
      label={say('web.account', { name: me.name })}
      trigger={(trigger) => (
        <button type="button" className="account" {...trigger}>
          <span>{me.name}</span>
          <Icon name="down" />
        </button>
      )}
      items={[
        { key: 'me', label: say('web.me'), run: () => void navigate({ to: '/me' }) },
        { key: 'out', label: say('web.logout'), run: () => void logOut() }
      ]}
    />
  )
}
