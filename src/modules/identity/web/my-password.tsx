import { useState } from 'react'
import type { ChangePassword } from '#contracts/identity'
import {
  api,
  Button,
  Field,
  FormProblem,
  PasswordInput,
  problemOfField,
  queryClient,
  showToast,
  useMe,
  useSubmit,
  useText
} from '#ui'

const none = { current: '', next: '' }

/** Changing the password ends all other sessions. */
export const MyPassword = () => {
  const say = useText()
  const me = useMe()
  const [entered, setEntered] = useState(none)
  const change = useSubmit(async (input: ChangePassword) => api.post('/me/password', input), {
    onDone: () => {
      setEntered(none)
      showToast(say('web.password.changed'))
      return queryClient.invalidateQueries({ queryKey: ['me', 'sessions'] })
    }
  })
  return (
    <section aria-labelledby="password">
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          change.mutate(entered)
        }}
      >
        <h2 id="password">{say('web.password')}</h2>
        <input
          className="unseen"
          type="email"
          autoComplete="username"
          value={me.email}
          readOnly
          tabIndex={-1}
          aria-hidden="true"
        />
        <div className="two">
          <Field label={say('web.password.current')} error={problemOfField(change.error, 'current')} required>
            <PasswordInput
              use="current-password"
              value={entered.current}
              onChange={(current) => setEntered({ ...entered, current })}
            />
          </Field>
          <Field
            label={say('web.password.new')}
            hint={say('web.password.hint')}
            error={problemOfField(change.error, 'next')}
            required
          >
            <PasswordInput
              use="new-password"
              value={entered.next}
              onChange={(next) => setEntered({ ...entered, next })}
            />
          </Field>
        </div>
        <FormProblem error={change.error} fields={['current', 'next']} />
        <div className="row">
          <Button submits busy={change.isPending} disabled={entered.current === '' || entered.next === ''}>
            {say('web.password.change')}
          </Button>
        </div>
      </form>
    </section>
  )
}
