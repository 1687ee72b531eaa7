import { useState } from 'react'
import { Button, FormProblem, useMe, useSubmit, useText } from '#ui'
import type { PlaybookDocument } from '../../../contract.ts'
import { downloadYaml } from '../download.ts'
import { keepDraft, readDraft } from './stored-draft.ts'
import type { Draft } from './use-draft.ts'

/** A draft that was begun with a version which is not here any more: what happened, and what can be done with it. */
export const StrandedBanner = ({ draft }: Readonly<{ draft: Draft }>) => {
  const say = useText()
  const member = useMe().id
  const [stranded, setStranded] = useState(() => readDraft(member, 'stranded'))
  const save = useSubmit(async (document: PlaybookDocument) =>
    downloadYaml('playbook-draft.yaml', document, stranded?.yaml ?? null)
  )
  if (stranded === null) return null
  const { base, parts, yaml } = stranded
  // Its parts are whole ones, of a playbook that had the same shape.
  const laid: PlaybookDocument = { ...draft.base, ...parts, version: draft.base.version }
  const forget = (): void => {
    keepDraft(member, null, 'stranded')
    setStranded(null)
  }
  return (
    <div className="edit-banner" role="alert">
      <div className="stack">
        <p>{say('method.stranded', { base, version: draft.base.version })}</p>
        <FormProblem error={save.error} />
      </div>
      <div className="row">
        <Button
          kind="primary"
          disabled={draft.changes.length > 0}
          onClick={() => {
            draft.take(laid, yaml)
            forget()
          }}
        >
          {say('method.stranded.lay', { version: draft.base.version })}
        </Button>
        <Button busy={save.isPending} onClick={() => save.mutate(laid)}>
          {say('method.stranded.save')}
        </Button>
        <Button kind="quiet" onClick={forget}>
          {say('method.stranded.forget')}
        </Button>
      </div>
    </div>
  )
}
