import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { Icon, keyText, useText } from '#ui'
import { AccountMenu } from './account-menu.tsx'
import { MorePlaces } from './more-places.tsx'
import { groupsOf, usePlaces } from './navigation.ts'
import { PlaceGroup } from './place-group.tsx'
import { PlaceLink } from './place-link.tsx'
import { Seal } from './seal.tsx'

/** Its own pages bring it along mostly; the frame does not wait for it. */
const OutboxMark = lazy(async () => ({ default: (await import('#web/followup')).OutboxMark }))

export const TopBar = ({ onSearch }: Readonly<{ onSearch: () => void }>) => {
  const say = useText()
  return (
    <header className="top-bar">
      <Link to="/" className="top-home" title={say('web.home')}>
        <Seal />
      </Link>
      <nav aria-label={say('web.nav')}>
        {groupsOf(usePlaces()).map(([first, ...more]) =>
          more.length === 0 ? (
            <PlaceLink key={first.label} place={first} />
          ) : (
            <PlaceGroup key={first.label} label="web.nav.base" places={[first, ...more]} />
          )
        )}
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
