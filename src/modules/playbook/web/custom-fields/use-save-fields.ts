import { api, queryClient, showToast, useSubmit, useText } from '#ui'
import type { CustomFieldDefinition, PlaybookDocument, PlaybookView, SavedPlaybook } from '../../contract.ts'

/** Saves the playbook with other fields as its next version; somebody else's version that came between is not lost. */
export const useSaveFields = (view: PlaybookView, { onDone }: Readonly<{ onDone?: () => void }> = {}) => {
  const say = useText()
  return useSubmit(
    async (customFields: readonly CustomFieldDefinition[], idempotencyKey) => {
      // The server gives `playbookSchema`, complete.
      const document = { ...(view.document as PlaybookDocument), customFields }
      const note = say('web.playbook.custom.note')
      return api.put<SavedPlaybook>(
        '/playbook',
        { document, note },
        { version: view.version, idempotencyKey }
      )
    },
    {
      onDone: async ({ changed }) => {
        await queryClient.invalidateQueries({ queryKey: ['playbook'] })
        if (changed) showToast(say('web.playbook.custom.saved'))
        onDone?.()
      }
    }
  )
}
