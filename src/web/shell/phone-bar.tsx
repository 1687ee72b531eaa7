import { useText } from '#ui'
import { PlaceLink } from './place-link.tsx'

/** The bottom bar of a phone: what one does with a thumb. */
export const PhoneBar = () => {
  const say = useText()
  return (
    <nav className="phone-bar" aria-label={say('web.nav')}>
      <PlaceLink place={{ to: '/me', label: 'web.nav.me', icon: 'person', needs: null }} icon />
    </nav>
  )
}
