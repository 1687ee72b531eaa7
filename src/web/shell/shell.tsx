import { Outlet } from '@tanstack/react-router'
import { useEffect } from 'react'
import { startLive, useText } from '#ui'
import { PhoneBar } from './phone-bar.tsx'
import { TopBar } from './top-bar.tsx'

/** The frame of the app: navigation above, on a phone below; the page between. */
export const Shell = () => {
  const say = useText()
  useEffect(startLive, [])
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {say('web.skip')}
      </a>
      <TopBar />
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
      <PhoneBar />
    </div>
  )
}
