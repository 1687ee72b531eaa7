import { Outlet, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import {
  CommandPalette,
  KeyboardHelp,
  startLive,
  startShortcuts,
  useShortcuts,
  useMay,
  useText,
  type Recent
} from '#ui'
import { useBarred } from './barred.ts'
import { NoRight } from './no-right.tsx'
import { useRecentAsked, useNearCustomers } from './near-customers.ts'
import { PhoneBar } from './phone-bar.tsx'
import { RecordFlow } from './record-flow.tsx'
import { SessionOver } from './session-over.tsx'
import { TopBar } from './top-bar.tsx'
import { useCustomNames } from './use-custom-names.ts'
import { useFocusOnPage } from './use-focus-on-page.ts'
import { usePlaceTitle } from './use-place-title.ts'
import { usePaletteSearch } from './use-palette-search.tsx'
import { useShellCommands } from './use-shell-commands.ts'

/** The frame of the app: navigation above, on a phone below; the page between; search and keys over all. */
export const Shell = () => {
  const say = useText()
  const [over, setOver] = useState<'palette' | 'keys' | 'record' | null>(null)
  const navigate = useNavigate()
  const may = useMay()
  const open = (id: string): void => void navigate({ to: '/customers/$id', params: { id } })
  const search = usePaletteSearch(({ id }) => open(id))
  const near = useNearCustomers()
  const isRecentAsked = useRecentAsked(over === 'palette' || over === 'record')
  const [atHand, setAtHand] = useState<Recent | null>(null)
  const record = (one: Recent | null): void => {
    setAtHand(one)
    setOver('record')
  }
  const showKeys = (): void => setOver('keys')
  const barred = useBarred()
  const page = useRef<HTMLElement>(null)
  usePlaceTitle()
  useFocusOnPage(page)
  useCustomNames()
  useEffect(startLive, [])
  useEffect(startShortcuts, [])
  useShellCommands({ showKeys, record: () => record(null) })
  useShortcuts(
    [
      { key: 'mod+k', label: say('ui.keys.palette'), run: () => setOver('palette') },
      { key: '?', label: say('ui.keys.help'), run: showKeys }
    ],
    true
  )
  const close = (): void => setOver(null)
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {say('web.skip')}
      </a>
      <TopBar onSearch={() => setOver('palette')} />
      <main id="content" ref={page} tabIndex={-1}>
        {barred ? <NoRight /> : <Outlet />}
      </main>
      <PhoneBar onRecord={record} />
      {over === 'palette' && (
        <CommandPalette
          search={search}
          isRecentAsked={isRecentAsked}
          recent={near.map(({ id, name }) => ({ id, label: name, open: () => open(id) }))}
          create={
            may('customer.write')
              ? (name) => ({
                  label: say('views.search.create', { name }),
                  run: () => void navigate({ to: '/customers/new', search: { name } })
                })
              : undefined
          }
          onClose={close}
        />
      )}
      {over === 'record' && <RecordFlow atHand={atHand} onClose={close} />}
      {over === 'keys' && <KeyboardHelp onClose={close} />}
      <SessionOver />
    </div>
  )
}
