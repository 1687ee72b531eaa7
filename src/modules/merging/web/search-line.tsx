import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { api, Button, ProgressBar, RelativeTime, useMay, useSubmit, useText } from '#ui'
import type { DuplicateSearch } from '../contract.ts'
import { refreshAfterDecision, searchQuery } from './queries.ts'

/** The search over the whole base: when it was, how far it is, and the way to start it. */
export const SearchLine = () => {
  const say = useText()
  const may = useMay()
  const { data } = useQuery(searchQuery)
  const start = useSubmit(async () => api.post<DuplicateSearch>('/duplicates/search'), {
    onDone: refreshAfterDecision
  })
  // Who sees here that it is over sees what was found, whether or not the event has come yet.
  const over = data?.finishedAt
  const seen = useRef(over)
  useEffect(() => {
    if (seen.current !== undefined && over !== undefined && seen.current !== over) void refreshAfterDecision()
    if (over !== undefined) seen.current = over
  }, [over])
  if (data === undefined) return null
  const { state, customers, share, finishedAt } = data
  const atWork = state === 'waiting' || state === 'running'
  return (
    <div className="row search-line">
      {atWork ? (
        <ProgressBar
          label={say('merging.web.searching')}
          done={state === 'waiting' ? null : share}
          text={say('merging.web.searching.of', { count: customers.toLocaleString('en-US') })}
        />
      ) : (
        <span className={state === 'failed' ? 'alarm small' : 'soft small'}>
          {state === 'none' && say('merging.web.never')}
          {state === 'failed' && say('merging.web.failed')}
          {state === 'done' && finishedAt !== null && (
            <>
              {say('merging.web.last', { count: customers.toLocaleString('en-US') })}{' '}
              <RelativeTime at={finishedAt} />
            </>
          )}
        </span>
      )}
      {may('customer.write') && (
        <Button busy={atWork || start.isPending} onClick={() => start.mutate(undefined)}>
          {say('merging.web.search')}
        </Button>
      )}
    </div>
  )
}
