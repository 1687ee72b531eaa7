import { api, showToast, problemText, useSubmit, useText } from '#ui'
import type { Changed, TagMarkInput, TagMarkShown } from '../../contract.ts'
import { refreshCustomer } from '../queries.ts'

/** Says something of a tag of this customer, and takes it back to what was said before. */
export const useMarkTag = (id: string) => {
  const say = useText()
  const save = useSubmit(
    async (input: TagMarkInput, idempotencyKey) =>
      api.put<Changed>(`/customers/${id}/tags`, input, { idempotencyKey }),
    { onDone: () => refreshCustomer(id), onFail: () => void refreshCustomer(id) }
  )
  const set = (tag: string, mark: Pick<TagMarkShown, 'kind' | 'until' | 'reason'> | null): void =>
    save.mutate(
      { tag, mark: mark && { kind: mark.kind, until: mark.until, reason: mark.reason } },
      { onError: (error) => showToast(problemText(error, say('web.portrait.failed')), { problem: true }) }
    )
  return { save, undo: set }
}
