import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import {
  ApiProblem,
  Button,
  EmptyState,
  ErrorState,
  FormProblem,
  GradeBadge,
  RelativeDate,
  Select,
  showToast,
  Skeleton,
  useShortcuts,
  useText,
  useTitle
} from '#ui'
import { useServerNow } from '#web/verification'
import type { ReviewInput, ReviewScreen, ReviewView } from '../contract.ts'
import { AskedRow } from './asked-row.tsx'
import { Overtaken } from './overtaken.tsx'
import {
  allUnchanged,
  answersOf,
  isAnswered,
  isOvertaken,
  keyOf,
  overtaken,
  stillSeen,
  verdictsOf,
  withAnswer,
  type Draft
} from './draft.ts'
import { nextOf, refreshReviews, useScreen } from './queries.ts'
import { TriggerList } from './trigger-list.tsx'
import { useChosenRow } from './use-chosen-row.ts'
import { useReview } from './use-review.ts'

const ways = ['askedAgain', 'secondContact', 'publicSource', 'lookUp'] as const
type Way = (typeof ways)[number]

const viewOf = (value: unknown): ReviewView => (value === 'team' || value === 'overdue' ? value : 'mine')

const Intro = ({ screen }: Readonly<{ screen: ReviewScreen }>) => {
  const say = useText()
  if (screen.kind === 'light') return <p className="review-intro">{say('review.web.light.about')}</p>
  if (screen.asked.length === 0) return <p className="review-intro">{say('review.web.nothingOld')}</p>
  return <p className="review-intro soft">{say('review.web.about', { days: screen.cycleDays })}</p>
}

/** What may have changed of one customer, answered by keys: 1 as it was, 2 something else, 3 not known; Ctrl+Enter is done. */
const Review = ({ screen, askedAt }: Readonly<{ screen: ReviewScreen; askedAt: number }>) => {
  const say = useText()
  const navigate = useNavigate()
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const [given, setDraft] = useState<Draft>({})
  const [way, setWay] = useState<Way>('askedAgain')
  const { customerId, asked, canWrite } = screen
  const now = useServerNow(screen.now, askedAt)
  const draft = stillSeen(given, asked)
  const keys = asked.map(keyOf)
  const { chosen, choose, move, moveTo } = useChosenRow(keys)
  const left = asked.filter((one) => !isAnswered(one, draft)).length
  const view = viewOf(search['view'])
  const owner = typeof search['owner'] === 'string' ? search['owner'] : ''
  const save = useReview(customerId, async ({ nextOn }) => {
    showToast(say('review.web.done', { day: nextOn }))
    await refreshReviews(customerId)
    const next = await nextOf(view, owner, customerId).catch(() => null)
    const on = { view, ...(owner === '' ? {} : { owner }) }
    await (next === null
      ? navigate({ to: '/reviews', search: on, replace: true })
      : navigate({ to: '/reviews/$id', params: { id: next }, search: on, replace: true }))
  })
  const send = (): void => {
    if (left > 0 || save.isPending || !canWrite) return
    const input: ReviewInput = {
      kind: screen.kind,
      way,
      answers: answersOf(asked, draft),
      triggers: screen.triggers.map(({ id }) => id)
    }
    save.mutate(input)
  }
  const answer = (key: string, at: number): void => {
    const one = asked.find((each) => keyOf(each) === key)
    const verdict = one && verdictsOf(one)[at]
    if (!one || !verdict || !canWrite) return
    const next = withAnswer(draft, one, verdict, draft[key]?.texts)
    setDraft(next)
    // What is another has to be written; all else leads on to what is still open.
    if (verdict === 'changed') return choose(key)
    const from = keys.indexOf(key)
    const open = [...asked.slice(from + 1), ...asked.slice(0, from)].find((each) => !isAnswered(each, next))
    if (open) moveTo(keyOf(open))
  }
  const answerAll = (): void => setDraft(allUnchanged(asked, draft))
  useShortcuts([
    { key: 'j', label: say('review.web.key.down'), run: () => move(1) },
    { key: 'k', label: say('review.web.key.up'), run: () => move(-1) },
    ...['1', '2', '3', '4', '5'].map((key, at) => ({
      key,
      label: say(`review.web.key.${key}`),
      run: () => {
        if (chosen !== undefined) answer(chosen, at)
      }
    })),
    { key: 'a', label: say('review.web.allUnchanged'), run: answerAll },
    { key: 'mod+Enter', label: say('review.web.save'), run: send }
  ])
  return (
    <>
      <TriggerList customerId={customerId} triggers={screen.triggers} now={now} canWrite={canWrite} />
      <Intro screen={screen} />
      <ul className="review-list">
        {asked.map((one) => {
          const key = keyOf(one)
          return (
            <AskedRow
              key={key}
              asked={one}
              rowKey={key}
              answer={draft[key]}
              overtaken={isOvertaken(one, draft)}
              chosen={key === chosen}
              disabled={!canWrite}
              onChoose={() => choose(key)}
              onAnswer={(verdict, texts) =>
                texts === undefined
                  ? answer(key, verdictsOf(one).indexOf(verdict))
                  : setDraft(withAnswer(draft, one, verdict, texts))
              }
            />
          )
        })}
      </ul>
      <Overtaken customerId={customerId} answers={overtaken(given, asked)} />
      {canWrite && (
        <footer className="review-foot">
          <FormProblem
            error={save.error instanceof ApiProblem && save.error.status === 412 ? null : save.error}
            fields={[]}
          />
          <div className="row spread">
            <label className="review-way small">
              <span className="soft">{say('review.web.way')}</span>
              <Select
                value={way}
                options={ways.map((value) => ({ value, label: say(`cleaning.web.way.${value}`) }))}
                onChange={setWay}
              />
            </label>
            <span className="row review-acts">
              {left > 0 && (
                <Button onClick={answerAll} aria-keyshortcuts="a">
                  {say('review.web.allUnchanged')}
                </Button>
              )}
              <Button kind="primary" busy={save.isPending} disabled={left > 0} onClick={send}>
                {left > 0 ? say('review.web.left', { left }) : say('review.web.save')}
              </Button>
            </span>
          </div>
        </footer>
      )}
    </>
  )
}

/** 复核一位客户 (POR-8). */
export const ReviewCustomerPage = () => {
  const say = useText()
  const { id = '' } = useParams({ strict: false })
  // Back to the list that one came from, of whom and of which kind.
  const { view, owner }: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const list = {
    ...(typeof view === 'string' ? { view } : {}),
    ...(typeof owner === 'string' ? { owner } : {})
  }
  const { data, error, refetch, dataUpdatedAt } = useScreen(id)
  const name = data?.customer ?? say('review.web.nameless')
  useTitle(data ? say('review.web.of', { name }) : say('review.web.title'))
  if (!data)
    return (
      <div className="page review">
        <h1 className="unseen">{say('review.web.title')}</h1>
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton lines={8} />}
      </div>
    )
  return (
    <div className="page review">
      <header className="review-head">
        <Link to="/reviews" search={list} className="small">
          {say('review.web.title')}
        </Link>
        <h1>
          <Link to="/customers/$id" params={{ id }}>
            {name}
          </Link>
          {data.grade && <GradeBadge grade={data.grade} />}
        </h1>
        <p className="soft small review-facts">
          <span>{data.owner?.name ?? say('review.web.nobody')}</span>
          {data.dueOn !== null && (
            <span>
              {say('review.web.due')} <RelativeDate day={data.dueOn} />
            </span>
          )}
          <span>
            {say('review.web.lastContact')} <RelativeDate day={data.lastContactOn} />
          </span>
        </p>
      </header>
      {data.kind === 'light' && data.asked.length === 0 ? (
        <EmptyState title={say('review.web.noContact')} next={say('review.web.noContact.next')}>
          <Link to="/customers/$id" params={{ id }} search={{ part: 'file' }}>
            {say('review.web.toCustomer')}
          </Link>
        </EmptyState>
      ) : null}
      <Review key={id} screen={data} askedAt={dataUpdatedAt} />
    </div>
  )
}
