import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, useShortcuts, useText } from '#ui'
import { keyOfProposal, ProposalRow } from './proposal-row.tsx'
import { ReaderNote } from './reader-note.tsx'
import { proposalsQuery } from './proposals-query.ts'
import { useAnswer } from './use-answer.ts'

/** So many at once; one answers a few at a time. */
const SHOWN = 3

/**
 * 读到的线索: what records, needs and the note suggest for the portrait, each with its words, to be accepted or not by one click or
 * by `y` and `n` (POR-5). Nothing where nothing waits.
 */
export const ProposalsPanel = ({ customerId }: Readonly<{ customerId: string }>) => {
  const say = useText()
  const { data } = useQuery(proposalsQuery(customerId))
  const { answer, answered } = useAnswer(customerId)
  const [all, setAll] = useState(false)
  const waiting = (data?.items ?? []).filter((proposal) => !answered.has(keyOfProposal(proposal)))
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
          <ProposalRow
            key={keyOfProposal(proposal)}
            proposal={proposal}
            onAnswer={(verdict) => answer(proposal, verdict)}
          />
        ))}
      </ul>
      <ReaderNote />
      {waiting.length > shown.length && (
        <Button kind="quiet" className="tight small" onClick={() => setAll(true)}>
          {say('web.portrait.moreProposals', { count: waiting.length - shown.length })}
        </Button>
      )}
    </section>
  )
}
