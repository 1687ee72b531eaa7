import { useQuery } from '@tanstack/react-query'
import type { SessionItem } from '#contracts/identity'
import {
  api,
  Button,
  ErrorState,
  queryClient,
  RelativeTime,
  showToast,
  Skeleton,
  useSubmit,
  useText
} from '#ui'
import { deviceNameOf } from './device-name.ts'

const sessionsKey = ['me', 'sessions']

/** Where one is logged in; what one does not know can be ended. */
export const MySessions = () => {
  const say = useText()
  const sessions = useQuery({
    queryKey: sessionsKey,
    queryFn: async () => api.get<{ items: readonly SessionItem[] }>('/me/sessions')
  })
  const end = useSubmit(async (id: string) => api.remove(`/me/sessions/${id}`), {
    onDone: () => {
      showToast(say('web.sessions.ended'))
      return queryClient.invalidateQueries({ queryKey: sessionsKey })
    }
  })
  return (
    <section className="stack" aria-labelledby="sessions">
      <h2 id="sessions">{say('web.sessions')}</h2>
      {sessions.isPending && <Skeleton lines={2} />}
      {sessions.error && <ErrorState error={sessions.error} onRetry={() => void sessions.refetch()} />}
      <ul className="lines">
        {sessions.data?.items.map((session) => (
          <li key={session.id} className="row spread">
            <div>
              {deviceNameOf(session.agent) ?? say('web.sessions.unknown')}
              <div className="soft small">
                {session.address} · <RelativeTime at={session.lastSeenAt} />
              </div>
            </div>
            {session.current ? (
              <span className="soft">{say('web.sessions.this')}</span>
            ) : (
              <Button
                busy={end.isPending && end.variables === session.id}
                onClick={() => end.mutate(session.id)}
              >
                {say('web.sessions.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
