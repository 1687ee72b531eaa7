import { useRef } from 'react'
import { api, Button, FormProblem, showToast, useSubmit, useText } from '#ui'
import type { PlaybookDocument, PlaybookProblems, ReadYaml } from '../../contract.ts'
import { downloadYaml } from './download.ts'
import type { Draft } from './draft/use-draft.ts'

/** A playbook from a file into the draft, and the draft into one: looked at before it is saved, as any other edit. */
export const Transfer = ({
  draft,
  onTaken
}: Readonly<{ draft: Draft; onTaken: (problems: PlaybookProblems['problems']) => void }>) => {
  const say = useText()
  const chooser = useRef<HTMLInputElement>(null)
  const bring = useSubmit(
    async (file: File) => {
      const yaml = await file.text()
      const [{ problems }, { document }] = await Promise.all([
        api.post<PlaybookProblems>('/playbook/check', { yaml }),
        api.post<ReadYaml>('/playbook/from-yaml', { yaml })
      ])
      return { yaml, problems, document }
    },
    {
      onDone: ({ yaml, problems, document }, file) => {
        // It has the shape of a playbook: the server read it by the contract.
        if (document !== null) draft.take(document as PlaybookDocument, yaml)
        else showToast(say('method.import.unread', { file: file.name }))
        onTaken(document === null ? problems : [])
      }
    }
  )
  const give = useSubmit(async () =>
    downloadYaml(
      `playbook-${draft.changes.length > 0 ? 'draft' : `v${draft.base.version}`}.yaml`,
      draft.document,
      draft.yaml
    )
  )
  return (
    <>
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".yaml,.yml,application/yaml,text/yaml"
        aria-label={say('method.import')}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file) bring.mutate(file)
          event.target.value = ''
        }}
      />
      <Button kind="quiet" busy={bring.isPending} onClick={() => chooser.current?.click()}>
        {say('method.import')}
      </Button>
      <Button kind="quiet" busy={give.isPending} onClick={() => give.mutate(undefined)}>
        {say('method.export')}
      </Button>
      <FormProblem error={bring.error ?? give.error} />
    </>
  )
}
