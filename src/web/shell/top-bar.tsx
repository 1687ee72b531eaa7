import { Link } from '@tanstack/react-router'
import { useMay, useText } from '#ui'
import { AccountMenu } from './account-menu.tsx'
import { places } from './navigation.ts'
import { PlaceLink } from './place-link.tsx'
import { Seal } from './seal.tsx'

export const TopBar = () => {
  const say = useText()
  const may = useMay()
  return (
    <header className="top-bar">
      <Link to="/" className="top-home" title={say('web.home')}>
        <Seal />
      </Link>
      <nav aria-label={say('web.nav')}>
        {places
          .filter(({ needs }) => needs === null || may(needs))
          .map((place) => (
            <PlaceLink key={place.label} place={place} />
          ))}
      </nav>
      <div className="top-tools">
        <AccountMenu />
      </div>
    </header>
  )
}
