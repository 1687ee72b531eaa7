import { useState } from 'react'
import { api, Button, Dialog, FormProblem, useMay, useSubmit, useText } from '#ui'
import type { ImportRun } from '../../contract.ts'
import { keepRun } from '../queries.ts'

/** Takes an import back, after saying what that does; only for who may remove customers, and change them where it did. */
export const UndoButton = ({ run }: Readonly<{ run: ImportRun }>) => {
  const say = useText()
  const may = useMay()
  const [asking, setAsking] = useState(false)
  const undo = useSubmit(
    async ({ id }: Readonly<{ id: string }>, key) =>
      api.post<ImportRun>(`/imports/${id}/undo`, {}, { idempotencyKey: key }),
    {
      onDone: (answer) => {
        setAsking(false)
        keepRun(answer)
      }
    }
  )
  const { created, updated } = run.counts
  const parts = run.related.reduce((sum, { counts }) => sum + (counts?.created ?? 0), 0)
  const mayUndo = may('customer.remove') && (updated + parts === 0 || may('customer.write'))
  if (created + updated + parts === 0 || !mayUndo) return null
  return (
    <>
      <Button kind="quiet" onClick={() => setAsking(true)}>
        {say('import.web.undo')}
      </Button>
      {asking && (
        <Dialog
          title={say('import.web.undo')}
          onClose={() => setAsking(false)}
          footer={
            <>
              <Button onClick={() => setAsking(false)}>{say('import.web.keep')}</Button>
              <Button kind="danger" busy={undo.isPending} onClick={() => undo.mutate({ id: run.id })}>
                {say('import.web.undo')}
              </Button>
            </>
          }
        >
          <p>{say('import.web.undo.about')}</p>
          <FormProblem error={undo.error} />
        </Dialog>
      )}
    </>
  )
}
