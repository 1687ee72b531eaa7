import { useState } from 'react'
import type { ChangeWorkspace, Me } from '#contracts/identity'
import { languages, type Language } from '#lang'
import {
  api,
  Button,
  Field,
  FormProblem,
  meQuery,
  problemOfField,
  queryClient,
  Select,
  showToast,
  TextInput,
  useMe,
  useSubmit,
  useText
} from '#ui'
import { languageNames } from './language-names.ts'
import { ManageTabs } from './manage-tabs.tsx'
import { SampleSection } from './sample-section.tsx'

const IDLE_HOURS = [1, 4, 8, 12, 24, 72]

/** A zone of the list may be missing in an older browser; the one in force never is. */
const timeZones = (own: string): readonly string[] => [
  ...new Set([own, 'Asia/Shanghai', 'Asia/Taipei', 'Asia/Hong_Kong', 'Asia/Singapore', 'Asia/Tokyo', 'UTC'])
]

type Draft = Pick<Me['workspace'], 'name' | 'timeZone' | 'language' | 'idleHours'>

const Settings = () => {
  const say = useText()
  const { workspace } = useMe()
  const [draft, setDraft] = useState<Draft>({
    name: workspace.name,
    timeZone: workspace.timeZone,
    language: workspace.language,
    idleHours: workspace.idleHours
  })
  const save = useSubmit(async (input: ChangeWorkspace) => api.patch<Me>('/workspace', input), {
    onDone: (me) => {
      queryClient.setQueryData(meQuery.queryKey, me)
      showToast(say('web.me.saved'))
    }
  })
  const hours = [...new Set([...IDLE_HOURS, ...(draft.idleHours === null ? [] : [draft.idleHours])])]
  return (
    <form
      className="stack workspace"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate(draft)
      }}
    >
      <Field label={say('web.welcome.workspace')} error={problemOfField(save.error, 'name')} required>
        <TextInput value={draft.name} onChange={(name) => setDraft({ ...draft, name })} />
      </Field>
      <div className="two">
        <Field label={say('web.workspace.language')} hint={say('web.workspace.language.hint')}>
          <Select<Language>
            value={draft.language}
            options={languages.map((value) => ({ value, label: languageNames[value] }))}
            onChange={(language) => setDraft({ ...draft, language })}
          />
        </Field>
        <Field
          label={say('web.workspace.timeZone')}
          hint={say('web.workspace.timeZone.hint')}
          error={problemOfField(save.error, 'timeZone')}
        >
          <Select
            value={draft.timeZone}
            options={timeZones(workspace.timeZone).map((value) => ({ value, label: value }))}
            onChange={(timeZone) => setDraft({ ...draft, timeZone })}
          />
        </Field>
        <Field label={say('web.workspace.idle')} hint={say('web.workspace.idle.hint')}>
          <Select
            value={draft.idleHours === null ? '' : String(draft.idleHours)}
            placeholder={say('web.workspace.idle.never')}
            options={hours
              .sort((a, b) => a - b)
              .map((value) => ({
                value: String(value),
                label: say('web.workspace.idle.hours', { hours: value })
              }))}
            onChange={(value) => setDraft({ ...draft, idleHours: value === '' ? null : Number(value) })}
          />
        </Field>
      </div>
      <FormProblem error={save.error} fields={['name', 'timeZone']} />
      <div className="row">
        <Button kind="primary" submits busy={save.isPending}>
          {say('ui.save')}
        </Button>
      </div>
    </form>
  )
}

/** 管理 · 工作区: what holds for everybody. */
export const WorkspacePage = () => {
  const say = useText()
  return (
    <div className="page">
      <header className="row spread page-head">
        <h1>{say('web.manage')}</h1>
      </header>
      <ManageTabs />
      <div className="sections">
        <section>
          <Settings />
        </section>
        <SampleSection />
      </div>
    </div>
  )
}
