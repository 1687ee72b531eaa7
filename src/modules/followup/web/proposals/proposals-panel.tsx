import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, RelativeTime, useShortcuts, useText } from '#ui'
import type { Proposal } from '#contracts/portrait'
import { proposalsQuery } from './proposals-query.ts'
import { useAnswer } from './use-answer.ts'

/** So many at once; one answers a few at a time. */
const SHOWN = 3

const keyOf = ({ kind, value }: Proposal): string => `${kind} ${value}`

const Quote = ({ proposal }: Readonly<{ proposal: Proposal }>) => {
  const say = useText()
  const [first, ...others] = proposal.evidence
  if (!first) return null
  return (
    <p className="small soft proposal-quote">
      <q>{first.quote}</q>{' '}
      {first.at === null ? say(`web.portrait.from.${first.kind}`) : <RelativeTime at={first.at} />}
      {others.length > 0 && ` · ${say('web.portrait.moreEvidence', { count: others.length })}`}
    </p>
  )
}

const Row = ({
  proposal,
  onAnswer
}: Readonly<{
  proposal: Proposal
  onAnswer: (answer: 'accept' | 'reject') => void
}>) => {
  const say = useText()
  const name = `${say(`web.portrait.kind.${proposal.kind}`)} ${proposal.value}`
  return (
    <li className="proposal">
      <div className="proposal-what">
        <p>
          <span className="soft">{say(`web.portrait.kind.${proposal.kind}`)}</span> {proposal.value}
        </p>
        <Quote proposal={proposal} />
      </div>
      <div className="proposal-acts">
        <Button
          className="tight small"
          aria-label={say('web.portrait.accept.of', { what: name })}
          onClick={() => onAnswer('accept')}
        >
          {say('web.portrait.accept')}
        </Button>
        <Button
          kind="quiet"
          className="tight small"
          aria-label={say('web.portrait.reject.of', { what: name })}
          onClick={() => onAnswer('reject')}
        >
          {say('web.portrait.reject')}
        </Button>
      </div>
    </li>
  )
}

/**
 * 读到的线索: what records, needs and the note suggest for the portrait, each with its words, to be accepted or not by one click or
 * by `y` and `n` (POR-5). Nothing where nothing waits.
 */
export const ProposalsPanel = ({ customerId }: Readonly<{ customerId: string }>) => {
  const say = useText()
  const { data } = useQuery(proposalsQuery(customerId))
  const { answer, answered } = useAnswer(customerId)
  const [all, setAll] = useState(false)
  const waiting = (data?.items ?? []).filter((proposal) => !answered.has(keyOf(proposal)))
  const [first] = waiting
  useShortcuts(
    first === undefined
      ? []
      : [
          { key: 'y', label: say('web.portrait.accept.key'), run: () => answer(first, 'accept') },
          { key: 'n', label: say('web.portrait.reject.key'), run: () => answer(first, 'reject') }
        ]
  )
  if (waiting.length === 0) return null
  const shown = all ? waiting : waiting.slice(0, SHOWN)
  return (
    <section className="panel proposals" aria-labelledby="proposals">
      <h2 id="proposals">
        {say('web.portrait.proposals')}
        <span className="soft panel-note">{waiting.length}</span>
      </h2>
      <ul>
        {shown.map((proposal) => (
          <Row key={keyOf(proposal)} proposal={proposal} onAnswer={(verdict) => answer(proposal, verdict)} />
        ))}
      </ul>
      {waiting.length > shown.length && (
        <Button kind="quiet" className="tight small" onClick={() => setAll(true)}>
          {say('web.portrait.moreProposals', { count: waiting.length - shown.length })}
        </Button>
      )}
    </section>
  )
}
