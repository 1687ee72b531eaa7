import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { Login } from '#contracts/identity'
import {
  api,
  ApiProblem,
  Button,
  Field,
  FormProblem,
  PasswordInput,
  problemOfField,
  TextInput,
  useSubmit,
  useText,
  useTitle
} from '#ui'
import { useComeIn } from './come-in.ts'

/** The password was right and the second factor is still missing, or was wrong. */
const asksForCode = (error: unknown): boolean => error instanceof ApiProblem && error.field === 'code'

/** That it is asked for at all is no failure; that it was wrong is. */
const codeProblem = (error: unknown): string | null =>
  error instanceof ApiProblem && error.code === 'identity.secondFactorNeeded'
    ? null
    : problemOfField(error, 'code')

/** The way in, and back to where one wanted to go. */
export const LoginPage = () => {
  const say = useText()
  useTitle(say('web.login'))
  const { next } = useSearch({ from: '/visitor/login' })
  const comeIn = useComeIn()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const login = useSubmit(async (input: Login) => api.post('/session', input), {
    onDone: async () => comeIn(next ?? '/')
  })
  const withCode = code !== '' || asksForCode(login.error)
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        login.mutate({ email, password, ...(code === '' ? {} : { code }) })
      }}
    >
      <h1>{say('web.login')}</h1>
      <Field label={say('web.email')} required>
        <TextInput type="email" autoComplete="username" autoFocus value={email} onChange={setEmail} />
      </Field>
      <Field label={say('web.password')} required>
        <PasswordInput use="current-password" value={password} onChange={setPassword} />
      </Field>
      {withCode && (
        <Field
          label={say('web.login.code')}
          hint={say('web.login.code.hint')}
          error={codeProblem(login.error)}
          required
        >
          <TextInput
            autoFocus
            inputMode="numeric"
            autoComplete="one-time-code"
            value={code}
            onChange={setCode}
          />
        </Field>
      )}
      <FormProblem error={login.error} fields={['code']} />
      <Button kind="primary" submits busy={login.isPending}>
        {say('web.login')}
      </Button>
      <p className="soft small">{say('web.login.forgot')}</p>
    </form>
  )
}
