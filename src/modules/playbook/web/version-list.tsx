import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { api, Button, ErrorState, RelativeTime, Sheet, Skeleton, useMay, useText } from '#ui'
import type { PlaybookVersions } from '../contract.ts'
import { RestoreDialog } from './edit/restore-dialog.tsx'

/** Fetched when two are compared: it has the words of all that a playbook can say. */
const VersionDiff = lazy(async () => ({
  default: (await import('./edit/versions/version-diff.tsx')).VersionDiff
}))

/** Every version that was saved, by whom and when. */
export const VersionList = ({
  current,
  onClose
}: Readonly<{ current: number | null; onClose: () => void }>) => {
  const say = useText()
  const may = useMay()
  const [wanted, setWanted] = useState<number | null>(null)
  const [compared, setCompared] = useState<number | null>(null)
  const { data, error, refetch } = useQuery({
    queryKey: ['playbook', 'versions'],
    queryFn: async ({ signal }) => api.get<PlaybookVersions>('/playbook/versions', { signal })
  })
  return (
    <Sheet title={say('web.playbook.versions')} onClose={onClose}>
      {data ? (
        <ol className="versions">
          {data.versions.map(({ version, note, author, createdAt }) => (
            <li key={version}>
              {say('web.playbook.version', { version })}
              <span className="soft small">
                {' '}
                <RelativeTime at={createdAt} /> {author?.name ?? say('web.playbook.author.none')}
              </span>
              {data.versions.length > 1 && (
                <Button kind="quiet" onClick={() => setCompared(version)}>
                  {say('web.playbook.compare')}
                </Button>
              )}
              {current !== null && version !== current && may('playbook.write') && (
                <Button kind="quiet" onClick={() => setWanted(version)}>
                  {say('web.playbook.restore')}
                </Button>
              )}
              {note !== null && <p className="soft small">{note}</p>}
            </li>
          ))}
        </ol>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton />
      )}
      {compared !== null && data && (
        <Suspense fallback={null}>
          <VersionDiff version={compared} versions={data.versions} onClose={() => setCompared(null)} />
        </Suspense>
      )}
      {wanted !== null && current !== null && (
        <RestoreDialog version={wanted} current={current} onClose={() => setWanted(null)} />
      )}
    </Sheet>
  )
}
