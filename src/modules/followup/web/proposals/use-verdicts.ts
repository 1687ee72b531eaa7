import { useRef, useState } from 'react'
import type { Proposal, ProposalAnswer } from '#contracts/portrait'
import { api, newKey, problemText, showToast, useText } from '#ui'
import { keyOfProposal } from './proposal-row.tsx'
import { refreshAfterAnswer } from './refresh-after-answer.ts'

export type Verdict = 'accept' | 'reject'

/**
 * Answers that stay in sight with a way back: each shows at once and is sent after the one before, so that who presses faster
 * than the server answers is still understood in his order. What is refused waits again.
 */
export const useVerdicts = (customerId: string) => {
  const say = useText()
  const [verdicts, setVerdicts] = useState<ReadonlyMap<string, Verdict>>(new Map())
  const sending = useRef(Promise.resolve())
  const put = (proposal: Proposal, verdict: Verdict | null): void =>
    setVerdicts((known) => {
      const next = new Map(known)
      if (verdict === null) next.delete(keyOfProposal(proposal))
      else next.set(keyOfProposal(proposal), verdict)
      return next
    })
  const send = async (proposal: Proposal, answer: ProposalAnswer['answer']): Promise<void> => {
    const { kind, value } = proposal
    try {
      const input: ProposalAnswer = { kind, value, answer }
      await api.post(`/customers/${customerId}/proposals`, input, { idempotencyKey: newKey() })
    } catch (error) {
      put(proposal, null)
      showToast(problemText(error, say('web.portrait.failed')), { problem: true })
    }
    void refreshAfterAnswer(customerId)
  }
  const answer = (proposal: Proposal, verdict: ProposalAnswer['answer']): void => {
    put(proposal, verdict === 'reopen' ? null : verdict)
    sending.current = sending.current.then(async () => send(proposal, verdict))
  }
  return { answer, verdictOf: (proposal: Proposal) => verdicts.get(keyOfProposal(proposal)) ?? null }
}
