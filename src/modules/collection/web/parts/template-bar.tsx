import { useState } from 'react'
import { api, Button, Dialog, Field, FormProblem, queryClient, TextInput, useSubmit, useText } from '#ui'
import type { ImportRun, ImportTemplate } from '../../contract.ts'
import { importQuery, keepRun } from '../queries.ts'

/** Keeps columns and options for the next list with this header; changes or forgets the template that there is. */
export const TemplateBar = ({ run }: Readonly<{ run: ImportRun }>) => {
  const say = useText()
  const [asking, setAsking] = useState<'save' | 'remove' | null>(null)
  const [name, setName] = useState('')
  const { template } = run
  const close = () => setAsking(null)
  const save = useSubmit(
    async (input: Readonly<{ name: string }>) => api.put<ImportRun>(`/imports/${run.id}/template`, input),
    {
      onDone: (answer) => {
        close()
        keepRun(answer)
      }
    }
  )
  const remove = useSubmit(
    async ({ id }: Readonly<{ id: string }>) =>
      api.remove<{ items: ImportTemplate[] }>(`/import-templates/${id}`),
    {
      onDone: async () => {
        close()
        await queryClient.invalidateQueries({ queryKey: importQuery(run.id).queryKey })
      }
    }
  )
  const wanted = name.trim()
  return (
    <>
      <div className="row">
        <Button
          onClick={() => {
            save.reset()
            setName(template?.name ?? run.fileName.replace(/\.[^.]*$/, '').slice(0, 100))
            setAsking('save')
          }}
        >
          {say(template ? 'import.web.template.change' : 'import.web.template.save')}
        </Button>
        {template && (
          <Button
            kind="quiet"
            onClick={() => {
              remove.reset()
              setAsking('remove')
            }}
          >
            {say('import.web.template.remove')}
          </Button>
        )}
        <span className="soft small">
          {template
            ? say('import.web.template.is', { name: template.name })
            : say('import.web.template.about')}
        </span>
      </div>
      {asking === 'save' && (
        <Dialog
          title={say(template ? 'import.web.template.change' : 'import.web.template.save')}
          onClose={close}
          footer={
            <Button
              kind="primary"
              busy={save.isPending}
              disabled={wanted === ''}
              onClick={() => save.mutate({ name: wanted })}
            >
              {say('import.web.template.keep')}
            </Button>
          }
        >
          <Field label={say('import.web.template.name')} hint={say('import.web.template.about')}>
            <TextInput value={name} onChange={setName} maxLength={100} />
          </Field>
          <FormProblem error={save.error} />
        </Dialog>
      )}
      {asking === 'remove' && template && (
        <Dialog
          title={say('import.web.template.remove')}
          onClose={close}
          footer={
            <Button kind="danger" busy={remove.isPending} onClick={() => remove.mutate({ id: template.id })}>
              {say('import.web.template.remove')}
            </Button>
          }
        >
          <p>{say('import.web.template.remove.about', { name: template.name })}</p>
          <FormProblem error={remove.error} />
        </Dialog>
      )}
    </>
  )
}
