import { useNavigate } from '@tanstack/react-router'
import { Icon, Menu, useMay, useText, type MenuItem, type Recent } from '#ui'
import { useCustomerAtHand } from './near-customers.ts'

/** ＋ of a phone's bottom bar: what one enters on the way. */
export const AddMenu = ({ onRecord }: Readonly<{ onRecord: (atHand: Recent | null) => void }>) => {
  const say = useText()
  const may = useMay()
  const navigate = useNavigate()
  const items: MenuItem[] = []
  const atHand = useCustomerAtHand()
  if (may('followup.write') && atHand)
    items.push({
      key: 'record this',
      label: say('web.add.record.of', { name: atHand.name }),
      run: () => onRecord(atHand)
    })
  if (may('followup.write'))
    items.push({ key: 'record', label: say('web.add.record'), run: () => onRecord(null) })
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
