import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { Icon, keyText, useText } from '#ui'
import { AccountMenu } from './account-menu.tsx'
import { MorePlaces } from './more-places.tsx'
import { usePlaces } from './navigation.ts'
import { PlaceLink } from './place-link.tsx'
import { Seal } from './seal.tsx'

/** Its own pages bring it along mostly; the frame does not wait for it. */
const OutboxMark = lazy(async () => ({ default: (await import('#web/followup')).OutboxMark }))

export const TopBar = ({ onSearch }: Readonly<{ onSearch: () => void }>) => {
  const say = useText()
  const places = usePlaces()
  return (
    <header className="top-bar">
      <Link to="/" className="top-home" title={say('web.home')}>
        <Seal />
      </Link>
      <nav aria-label={say('web.nav')}>
        {places.map((place) => (
          <PlaceLink key={place.label} place={place} />
        ))}
      </nav>
      <div className="top-tools">
        <Suspense>
          <OutboxMark />
        </Suspense>
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
        <MorePlaces />
      </div>
    </header>
  )
}
