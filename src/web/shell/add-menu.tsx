import { useNavigate } from '@tanstack/react-router'
import { Icon, Menu, useMay, useText, type MenuItem } from '#ui'

/** ＋ of a phone's bottom bar: what one enters on the way. */
export const AddMenu = ({ onRecord }: Readonly<{ onRecord: () => void }>) => {
  const say = useText()
  const may = useMay()
  const navigate = useNavigate()
  const items: MenuItem[] = []
  if (may('followup.write')) items.push({ key: 'record', label: say('web.add.record'), run: onRecord })
  if (may('customer.write'))
    items.push({
      key: 'customer',
      label: say('web.add.customer'),
      run: () => void navigate({ to: '/customers/new' })
    })
  if (may('customer.import'))
    items.push({
      key: 'import',
      label: say('web.add.import'),
      run: () => void navigate({ to: '/imports/new' })
    })
  if (items.length === 0) return null
  return (
    <Menu
      label={say('web.nav.add')}
      trigger={(trigger) => (
        <button type="button" {...trigger}>
          <Icon name="plus" />
          {say('web.nav.add')}
        </button>
      )}
      items={items}
    />
  )
}
