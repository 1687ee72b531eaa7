import { useId, useState } from 'react'
import type { MemberItem } from '#contracts/identity'
import {
  api,
  Button,
  Combobox,
  DateInput,
  Dialog,
  Field,
  FormProblem,
  useMe,
  useSubmit,
  useText,
  useToday,
  type Choice
} from '#ui'
import type { GradesOverview } from '../contract.ts'
import { refreshGrades } from './queries.ts'

/** Who decides in one's place until a day. */
export const DelegateDialog = ({
  current,
  onClose
}: Readonly<{ current: GradesOverview['delegate']; onClose: () => void }>) => {
  const say = useText()
  const me = useMe()
  const today = useToday()
  const form = useId()
  const [chosen, setChosen] = useState<Choice | null>(
    current === null ? null : { value: current.id, label: current.name }
  )
  const [until, setUntil] = useState(current?.until ?? null)
  const save = useSubmit(
    async (delegate: Readonly<{ id: string; until: string }> | null) =>
      api.put('/grades/delegate', { delegate }),
    {
      onDone: async () => {
        await refreshGrades()
        onClose()
      }
    }
  )
  const search = async (query: string): Promise<readonly Choice[]> => {
    const { items } = await api.get<{ items: readonly MemberItem[] }>('/members')
    return items
      .filter(({ id, state, name }) => state === 'active' && id !== me.id && name.includes(query))
      .map(({ id, name, jobTitle }) => ({ value: id, label: name, about: jobTitle }))
  }
  return (
    <Dialog
      title={say('grading.web.delegate')}
      onClose={onClose}
      footer={
        <>
          {current !== null && (
            <Button busy={save.isPending} onClick={() => save.mutate(null)}>
              {say('grading.web.delegate.end')}
            </Button>
          )}
          <Button
            kind="primary"
            submits
            form={form}
            busy={save.isPending}
            disabled={chosen === null || until === null}
          >
            {say('ui.save')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (chosen !== null && until !== null) save.mutate({ id: chosen.value, until })
        }}
      >
        <p className="soft">{say('grading.web.delegate.hint')}</p>
        <FormProblem error={save.error} />
        <Field label={say('grading.web.delegate.who')}>
          <Combobox value={chosen} onChange={setChosen} search={search} searchKey={['grades', 'delegates']} />
        </Field>
        <Field label={say('grading.web.delegate.until')}>
          <DateInput value={until} onChange={setUntil} min={today} />
        </Field>
      </form>
    </Dialog>
  )
}
