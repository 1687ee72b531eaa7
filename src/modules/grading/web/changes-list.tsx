import { useInfiniteQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { api, Button, Checkbox, EmptyState, ErrorState, problemText, showToast, Skeleton, useText } from '#ui'
import type { ChangeList, Decision, OpenChanges } from '../contract.ts'
import { ChangeLine } from './change-line.tsx'
import { decideChanges } from './decide.ts'
import { DecisionBar, type Progress } from './decision-bar.tsx'
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
  /** Those of further pages that are chosen with the ones that are shown. */
  const [further, setFurther] = useState<readonly string[]>([])
  const [progress, setProgress] = useState<Progress | null>(null)
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    changesQuery({ list })
  )
  if (data === undefined)
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton lines={6} />
  const items = data.pages.flatMap((page) => page.items)
  if (items.length === 0)
    return <EmptyState title={say(`grading.web.none.${list}`)} next={say(`grading.web.none.${list}.next`)} />
  const open = items.filter(({ can }) => (list === 'filed' ? can.revoke : can.decide)).map(({ id }) => id)
  const shown = new Set(items.map(({ id }) => id))
  const picked = [...open.filter((id) => chosen.has(id)), ...further.filter((id) => !shown.has(id))]

  const choose = (id: string, on: boolean): void =>
    setChosen((known) => new Set(on ? [...known, id] : [...known].filter((one) => one !== id)))

  const chooseShown = (on: boolean): void => {
    setChosen(new Set(on ? open : []))
    setFurther([])
  }
  const chooseEverything = async (): Promise<void> => {
    try {
      const { ids } = await api.get<OpenChanges>('/grade-changes/open', { query: { list } })
      setChosen(new Set(ids))
      setFurther(ids)
    } catch (error) {
      showToast(problemText(error, say('ui.unreached')), { problem: true })
    }
  }

  const decide = async (verdict: Decision['verdict'], comment: string): Promise<void> => {
    const stopping = new AbortController()
    const onDone = (done: number): void =>
      setProgress({ done, of: picked.length, stop: () => stopping.abort() })
    onDone(0)
    try {
      const { done, left } = await decideChanges(
        { ids: picked, verdict, comment },
        { signal: stopping.signal, onDone }
      )
      chooseShown(false)
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
    setProgress(null)
    await refreshGrades()
  }

  return (
    <div className="stack">
      {list !== 'all' && open.length > 1 && (
        <div className="row">
          <Checkbox checked={open.every((id) => chosen.has(id))} onChange={chooseShown}>
            {say('grading.web.chooseAll', { count: open.length })}
          </Checkbox>
          {hasNextPage && further.length === 0 && open.every((id) => chosen.has(id)) && (
            <Button kind="quiet" onClick={() => void chooseEverything()}>
              {say('grading.web.chooseEverything')}
            </Button>
          )}
        </div>
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
      {(picked.length > 0 || progress !== null) && (
        <DecisionBar
          count={picked.length}
          verdicts={list === 'filed' ? ['revoke'] : ['approve', 'reject']}
          progress={progress}
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
