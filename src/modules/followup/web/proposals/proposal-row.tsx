import type { ReactElement } from 'react'
import type { Proposal } from '#contracts/portrait'
import { Button, RelativeTime, useText } from '#ui'

export const keyOfProposal = ({ kind, value }: Pick<Proposal, 'kind' | 'value'>): string => `${kind} ${value}`

const Quote = ({ proposal }: Readonly<{ proposal: Proposal }>) => {
  const say = useText()
  const [first, ...others] = proposal.evidence
  if (!first) return null
  return (
    <p className="small soft proposal-quote">
      <q>{first.quote}</q>{' '}
      {first.at === null ? say(`web.portrait.from.${first.kind}`) : <RelativeTime at={first.at} />}
      {first.by === 'model' && ` · ${say('web.portrait.byModel')}`}
      {others.length > 0 && ` · ${say('web.portrait.moreEvidence', { count: others.length })}`}
    </p>
  )
}

/** A proposal with the words that suggest it; `answered` stands in the place of its two buttons. */
export const ProposalRow = ({
  proposal,
  answered,
  onAnswer
}: Readonly<{
  proposal: Proposal
  answered?: ReactElement | null
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
        {answered ?? (
          <>
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
          </>
        )}
      </div>
    </li>
  )
}
