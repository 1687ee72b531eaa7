import { useQuery } from '@tanstack/react-query'
import type { BackupStatus } from '#contracts/operations'
import { api, RelativeTime, useText } from '#ui'

/** Whether the daily backups succeed, for the administrator. */
export const BackupLine = () => {
  const say = useText()
  const { data } = useQuery({
    queryKey: ['backups'],
    queryFn: async ({ signal }) => api.get<BackupStatus>('/backups', { signal })
  })
  if (!data) return null
  const { state, hour, last, failure } = data
  return (
    <p className={state === 'failed' ? 'audit-wrong' : 'soft'} title={data.folder}>
      {say(`web.audit.backup.${state}`, { hour: hour ?? 0, reason: failure?.reason ?? '' })}
      {last !== null && state !== 'off' && (
        <>
          {' '}
          <RelativeTime at={last.at} />
        </>
      )}
    </p>
  )
}
