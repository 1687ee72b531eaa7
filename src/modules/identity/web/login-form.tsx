import { useState, type ReactNode } from 'react'
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
  useText
} from '#ui'

/** The password was right and the second factor is still missing, or was wrong. */
const asksForCode = (error: unknown): boolean => error instanceof ApiProblem && error.field === 'code'

/** That it is asked for at all is no failure; that it was wrong is. */
const codeProblem = (error: unknown): string | null =>
  error instanceof ApiProblem && error.code === 'identity.secondFactorNeeded'
    ? null
    : problemOfField(error, 'code')

export type LoginFormProps = Readonly<{
  /** Who it is to be; then only the password is asked for. */
  known?: string
  onDone: () => Promise<unknown>
  /** Beside the button. */
  children?: ReactNode
}>

/** E-mail and password, and the second factor where there is one. */
export const LoginForm = ({ known, onDone, children }: LoginFormProps) => {
  const say = useText()
  const [email, setEmail] = useState(known ?? '')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const login = useSubmit(async (input: Login) => api.post('/session', input), { onDone })
  const withCode = code !== '' || asksForCode(login.error)
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        login.mutate({ email, password, ...(code === '' ? {} : { code }) })
      }}
    >
      {known === undefined ? (
        <Field label={say('web.email')} required>
          <TextInput type="email" autoComplete="username" autoFocus value={email} onChange={setEmail} />
        </Field>
      ) : (
        <p className="soft">{known}</p>
      )}
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
      {children}
    </form>
  )
}
