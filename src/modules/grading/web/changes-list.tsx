import { useInfiniteQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { Button, Checkbox, EmptyState, ErrorState, problemText, showToast, Skeleton, useText } from '#ui'
import type { ChangeList, Decision } from '../contract.ts'
import { ChangeLine } from './change-line.tsx'
import { decideChanges } from './decide.ts'
import { DecisionBar } from './decision-bar.tsx'
import { changesQuery, refreshGrades } from './queries.ts'
import { useChangeKeys } from './use-change-keys.ts'

type ListProps = Readonly<{ list: Exclude<ChangeList, 'moved'> }>

/** Changes of grades, newest first; those that the reader may decide on can be chosen, singly or all. */
export const ChangesList = ({ list }: ListProps) => {
  const host = useRef<HTMLDivElement>(null)
  useChangeKeys(host)
  // What was decided on goes, and its buttons with it: the list keeps the focus.
  return (
    <div ref={host} className="focus-home" tabIndex={-1}>
      <Changes list={list} onDecided={() => host.current?.focus({ preventScroll: true })} />
    </div>
  )
}

const Changes = ({ list, onDecided }: ListProps & Readonly<{ onDecided: () => void }>) => {
  const say = useText()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [busy, setBusy] = useState(false)
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    changesQuery({ list })
  )
  if (data === undefined)
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton lines={6} />
  const items = data.pages.flatMap((page) => page.items)
  if (items.length === 0)
    return <EmptyState title={say(`grading.web.none.${list}`)} next={say(`grading.web.none.${list}.next`)} />
  const open = items.filter(({ can }) => (list === 'filed' ? can.revoke : can.decide)).map(({ id }) => id)
  const picked = open.filter((id) => chosen.has(id))

  const choose = (id: string, on: boolean): void =>
    setChosen((known) => new Set(on ? [...known, id] : [...known].filter((one) => one !== id)))

  const decide = async (verdict: Decision['verdict'], comment: string): Promise<void> => {
    setBusy(true)
    try {
      const { done, left } = await decideChanges({ ids: picked, verdict, comment })
      setChosen(new Set())
      onDecided()
      const [first] = left
      if (first === undefined) showToast(say(`grading.web.done.${verdict}`, { count: done.length }))
      else
        showToast(say('grading.web.someLeft', { count: left.length, reason: first.reason }), {
          problem: true
        })
    } catch (error) {
      showToast(problemText(error, say('ui.unreached')), { problem: true })
    }
    setBusy(false)
    await refreshGrades()
  }

  return (
    <div className="stack">
      {list !== 'all' && open.length > 1 && (
        <Checkbox
          checked={picked.length === open.length}
          onChange={(on) => setChosen(new Set(on ? open : []))}
        >
          {say('grading.web.chooseAll', { count: open.length })}
        </Checkbox>
      )}
      <ul className="grade-changes">
        {items.map((change) => (
          <ChangeLine
            key={change.id}
            change={change}
            chosen={chosen.has(change.id)}
            onChoose={list !== 'all' && open.includes(change.id) ? (on) => choose(change.id, on) : null}
          />
        ))}
      </ul>
      {picked.length > 0 && (
        <DecisionBar
          count={picked.length}
          verdicts={list === 'filed' ? ['revoke'] : ['approve', 'reject']}
          busy={busy}
          onDecide={(verdict, comment) => void decide(verdict, comment)}
        />
      )}
      {hasNextPage && (
        <div>
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {say('ui.loadMore')}
          </Button>
        </div>
      )}
    </div>
  )
}
