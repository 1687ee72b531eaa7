import { useRouter } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { guardSession, leavingSession, settleSession, useSessionAsked } from '#ui'
import { leaveForLogin } from '../routes/guard.ts'

const LoginAgain = lazy(async () => ({ default: (await import('#web/identity')).LoginAgain }))

/** The login over the page, where a session ends while somebody is at work. */
export const SessionOver = () => {
  const router = useRouter()
  const asked = useSessionAsked()
  useEffect(guardSession, [])
  if (!asked) return null
  const leave = async (): Promise<void> =>
    leavingSession(async () => {
      settleSession(false)
      await leaveForLogin(router)
    })
  return (
    <Suspense>
      <LoginAgain onLeave={() => void leave()} />
    </Suspense>
  )
}
