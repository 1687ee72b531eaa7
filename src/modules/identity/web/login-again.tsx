import { useEffect } from 'react'
import type { Me } from '#contracts/identity'
import { api, apiUrl, Button, Dialog, queryClient, settleSession, useMe, useText } from '#ui'
import { LoginForm } from './login-form.tsx'

const findMe = async (): Promise<Me | null> => {
  try {
    const response = await fetch(apiUrl('/me'), { credentials: 'same-origin' })
    // The server proves its answers by the contract.
    return response.ok ? ((await response.json()) as Me) : null
  } catch {
    return null
  }
}

/**
 * The session has ended while somebody was at work: he logs in over the page, and what he had written and asked goes on.
 * Somebody else who logs in begins anew, for the forms below are not his.
 */
export const LoginAgain = ({ onLeave }: Readonly<{ onLeave: () => void }>) => {
  const say = useText()
  const me = useMe()
  const goOn = async (now: Me): Promise<void> => {
    if (now.id !== me.id) {
      window.location.assign('/')
      return
    }
    settleSession(true)
    await queryClient.invalidateQueries()
  }
  useEffect(() => {
    // He may have logged in in another tab.
    const look = async (): Promise<void> => {
      const now = await findMe()
      if (now) await goOn(now)
    }
    const looked = (): void => void look()
    window.addEventListener('focus', looked)
    return () => window.removeEventListener('focus', looked)
  })
  return (
    <Dialog title={say('web.again')} onClose={onLeave} closable={false}>
      <div className="stack">
        <p>{say('web.again.about')}</p>
        <LoginForm known={me.email} onDone={async () => goOn(await api.get<Me>('/me'))}>
          <Button kind="quiet" onClick={onLeave}>
            {say('web.again.leave')}
          </Button>
        </LoginForm>
      </div>
    </Dialog>
  )
}
