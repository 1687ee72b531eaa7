import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { SetUp } from '#contracts/identity'
import {
  api,
  Button,
  EmptyState,
  Field,
  FormProblem,
  PasswordInput,
  problemOfField,
  TextInput,
  useLanguage,
  useSubmit,
  useText,
  useTitle
} from '#ui'
import { useComeIn } from './come-in.ts'

const fields = ['workspace', 'name', 'email', 'password']

const SetUpForm = () => {
  const say = useText()
  const language = useLanguage()
  const comeIn = useComeIn()
  const [entered, setEntered] = useState({ workspace: '', name: '', email: '', password: '' })
  const setUp = useSubmit(async (input: SetUp) => api.post('/setup', input), {
    onDone: async () => comeIn('/start')
  })
  const enter = (field: keyof typeof entered) => (value: string) => setEntered({ ...entered, [field]: value })
  const wrong = (field: keyof typeof entered) => problemOfField(setUp.error, field)
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        setUp.mutate({ ...entered, language })
      }}
    >
      <div>
        <p className="soft small">{say('web.welcome.step', { step: 1 })}</p>
        <h1>{say('web.welcome')}</h1>
        <p className="soft">{say('web.welcome.first')}</p>
      </div>
      <Field label={say('web.welcome.workspace')} error={wrong('workspace')} required>
        <TextInput
          autoFocus
          autoComplete="organization"
          value={entered.workspace}
          onChange={enter('workspace')}
        />
      </Field>
      <Field label={say('web.person.name')} error={wrong('name')} required>
        <TextInput autoComplete="name" value={entered.name} onChange={enter('name')} />
      </Field>
      <Field label={say('web.email')} error={wrong('email')} required>
        <TextInput type="email" autoComplete="username" value={entered.email} onChange={enter('email')} />
      </Field>
      <Field label={say('web.password')} hint={say('web.password.hint')} error={wrong('password')} required>
        <PasswordInput use="new-password" value={entered.password} onChange={enter('password')} />
      </Field>
      <FormProblem error={setUp.error} fields={fields} />
      <Button kind="primary" submits busy={setUp.isPending}>
        {say('web.welcome.create')}
      </Button>
    </form>
  )
}

/** The first start: creates the workspace and its administrator, once. */
export const WelcomePage = () => {
  const say = useText()
  useTitle(say('web.welcome'))
  const { data } = useQuery({
    queryKey: ['setup'],
    queryFn: async () => api.get<{ needed: boolean }>('/setup')
  })
  if (data?.needed === false)
    return (
      <EmptyState whole title={say('web.welcome.done')} next={say('web.welcome.done.next')}>
        <Link to="/login" className="button primary">
          {say('web.login')}
        </Link>
      </EmptyState>
    )
  return <SetUpForm />
}
