import { useSearch } from '@tanstack/react-router'
import { useText, useTitle } from '#ui'
import { useComeIn } from './come-in.ts'
import { LoginForm } from './login-form.tsx'

/** The way in, and back to where one wanted to go. */
export const LoginPage = () => {
  const say = useText()
  useTitle(say('web.login'))
  const { next } = useSearch({ from: '/visitor/login' })
  const comeIn = useComeIn()
  return (
    <div className="stack">
      <h1>{say('web.login')}</h1>
      <LoginForm onDone={async () => comeIn(next ?? '/')} />
      <p className="soft small">{say('web.login.forgot')}</p>
    </div>
  )
}
