import { Link } from '@tanstack/react-router'
import { Icon, keyText, useMay, useText } from '#ui'
import { AccountMenu } from './account-menu.tsx'
import { places } from './navigation.ts'
import { PlaceLink } from './place-link.tsx'
import { Seal } from './seal.tsx'

export const TopBar = ({ onSearch }: Readonly<{ onSearch: () => void }>) => {
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
        <button
          type="button"
          className="search-button"
          onClick={onSearch}
          aria-keyshortcuts="Control+K Meta+K"
        >
          <Icon name="search" />
          <span>{say('ui.search')}</span>
          <kbd aria-hidden="true">{keyText('mod+k')}</kbd>
        </button>
        <AccountMenu />
      </div>
    </header>
  )
}
