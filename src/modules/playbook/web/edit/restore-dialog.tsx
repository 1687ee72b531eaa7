import { useQuery } from '@tanstack/react-query'
import {
  api,
  Button,
  Dialog,
  ErrorState,
  FormProblem,
  queryClient,
  showToast,
  Skeleton,
  useSubmit,
  useText
} from '#ui'
import type { PlaybookPreview, PlaybookView, SavedPlaybook } from '../../contract.ts'
import { PreviewPanel } from './preview-panel.tsx'

/** What would change if an older version came back, before it does. */
export const RestoreDialog = ({
  version,
  current,
  onClose
}: Readonly<{ version: number; current: number; onClose: () => void }>) => {
  const say = useText()
  const { data, error, refetch } = useQuery({
    queryKey: ['playbook', 'preview', version, current],
    queryFn: async ({ signal }) => {
      const { document } = await api.get<PlaybookView>(`/playbook/versions/${version}`, { signal })
      const preview = await api.post<PlaybookPreview>('/playbook/preview', { document }, { signal })
      return { preview, document }
    }
  })
  const restore = useSubmit(
    (_: null, idempotencyKey) =>
      api.post<SavedPlaybook>(
        `/playbook/versions/${version}/restore`,
        {},
        { version: current, idempotencyKey }
      ),
    {
      onDone: async ({ version: made, changed }) => {
        await queryClient.invalidateQueries({ queryKey: ['playbook'] })
        showToast(say(changed ? 'web.playbook.edit.saved' : 'web.playbook.edit.same', { version: made }))
        onClose()
      }
    }
  )
  return (
    <Dialog
      title={say('web.playbook.restore.title', { version })}
      onClose={onClose}
      footer={
        <>
          <FormProblem error={restore.error} />
          <Button
            kind="primary"
            busy={restore.isPending}
            disabled={!data}
            onClick={() => restore.mutate(null)}
          >
            {say('web.playbook.restore')}
          </Button>
        </>
      }
    >
      {data ? (
        <PreviewPanel {...data} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton />
      )}
    </Dialog>
  )
}
