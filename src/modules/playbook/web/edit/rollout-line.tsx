import { useQuery } from '@tanstack/react-query'
import { api, ProgressBar, useText } from '#ui'
import type { PlaybookProgress } from '../../contract.ts'

/** How far a version is brought to the customers whom it reaches, while it is. */
export const RolloutLine = () => {
  const say = useText()
  const { data } = useQuery({
    queryKey: ['playbook', 'rollout'],
    queryFn: async ({ signal }) => api.get<PlaybookProgress>('/playbook/rollout', { signal })
  })
  const rollout = data?.rollout ?? null
  if (rollout === null || rollout.finishedAt !== null || rollout.total === 0) return null
  const { version, done, total } = rollout
  return (
    <ProgressBar
      label={say('web.playbook.rollout.label')}
      done={done / total}
      text={say('web.playbook.rollout', { version, done, total })}
    />
  )
}
