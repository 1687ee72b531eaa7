import { useQuery } from '@tanstack/react-query'
import { api, ErrorState, RelativeTime, Sheet, Skeleton, useText } from '#ui'
import type { PlaybookVersions } from '../contract.ts'

/** Every version that was saved, by whom and when. */
export const VersionList = ({ onClose }: Readonly<{ onClose: () => void }>) => {
  const say = useText()
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
              {note !== null && <p className="soft small">{note}</p>}
            </li>
          ))}
        </ol>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton />
      )}
    </Sheet>
  )
}
