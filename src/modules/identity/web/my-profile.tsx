import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ChangeMe, Me } from '#contracts/identity'
import { languages } from '#lang'
import {
  api,
  Button,
  chooseTheme,
  Field,
  forgetRecent,
  FormProblem,
  leavingSession,
  meQuery,
  problemOfField,
  queryClient,
  Segmented,
  Select,
  showLanguage,
  showToast,
  TextInput,
  themes,
  useLanguage,
  useMe,
  useSubmit,
  useText,
  useTheme
} from '#ui'
import { languageNames } from './language-names.ts'

/** Name and language travel with the account; the appearance is this device's. */
export const MyProfile = () => {
  const say = useText()
  const me = useMe()
  const language = useLanguage()
  const theme = useTheme()
  const navigate = useNavigate()
  const [name, setName] = useState(me.name)
  const save = useSubmit(async (input: ChangeMe) => api.patch<Me>('/me', input, { version: me.version }), {
    onDone: async (changed, input) => {
      queryClient.setQueryData(meQuery.queryKey, changed)
      if (input.language) await showLanguage(input.language)
      else showToast(say('web.me.saved'))
    }
  })
  const logOut = async (): Promise<void> => {
    await leavingSession(async () => api.remove('/session'))
    forgetRecent(me.id)
    queryClient.clear()
    await navigate({ to: '/login' })
  }
  return (
    <section className="stack" aria-labelledby="profile">
      <div className="row spread">
        <h2 id="profile">{say('web.me.profile')}</h2>
        <Button onClick={() => void logOut()}>{say('web.logout')}</Button>
      </div>
      <dl className="pairs">
        <dt>{say('web.email')}</dt>
        <dd>{me.email}</dd>
        <dt>{say('web.me.role')}</dt>
        <dd>
          {me.role.name}
          {me.department !== null && ` · ${me.department.name}`}
        </dd>
        <dt>{say('web.me.scope')}</dt>
        <dd>{say(`web.scope.${me.scope}`)}</dd>
      </dl>
      <form
        className="line-form"
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate({ name })
        }}
      >
        <Field label={say('web.person.name')} error={problemOfField(save.error, 'name')} required>
          <TextInput autoComplete="name" value={name} onChange={setName} />
        </Field>
        <Button submits busy={save.isPending} disabled={name.trim() === '' || name === me.name}>
          {say('ui.save')}
        </Button>
      </form>
      <FormProblem error={save.error} fields={['name']} />
      <div className="two">
        <Field label={say('web.language')}>
          <Select
            value={language}
            options={languages.map((value) => ({ value, label: languageNames[value] }))}
            onChange={(chosen) => save.mutate({ language: chosen })}
          />
        </Field>
        <div className="field">
          <span className="label">{say('web.theme')}</span>
          <Segmented
            label={say('web.theme')}
            value={theme}
            options={themes.map((value) => ({ value, label: say(`web.theme.${value}`) }))}
            onChange={chooseTheme}
          />
        </div>
      </div>
    </section>
  )
}
