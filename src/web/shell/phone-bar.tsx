import { useText, type Recent } from '#ui'
import { AddMenu } from './add-menu.tsx'
import { usePlaces } from './navigation.ts'
import { PlaceLink } from './place-link.tsx'

/** The bottom bar of a phone: what one does with a thumb. */
export const PhoneBar = ({ onRecord }: Readonly<{ onRecord: (atHand: Recent | null) => void }>) => {
  const say = useText()
  const near = usePlaces().filter(({ onPhone }) => onPhone === true)
  return (
    <nav className="phone-bar" aria-label={say('web.nav')}>
      {near.map((place) => (
        <PlaceLink key={place.label} place={place} icon />
      ))}
      <AddMenu onRecord={onRecord} />
      <PlaceLink place={{ to: '/me', label: 'web.nav.me', icon: 'person', needs: null }} icon />
    </nav>
  )
}
