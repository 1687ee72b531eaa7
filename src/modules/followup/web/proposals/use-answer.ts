import { useState } from 'react'
import type { Proposal, ProposalAnswer } from '#contracts/portrait'
import { api, problemText, showToast, useSubmit, useText } from '#ui'
import { keyOfProposal } from './proposal-row.tsx'
import { refreshAfterAnswer } from './refresh-after-answer.ts'

type Answer = (proposal: Proposal, verdict: 'accept' | 'reject') => void

/** Answers proposals: the row leaves at once, comes back where the server refuses, and for ten seconds by one click. */
export const useAnswer = (
  customerId: string
): Readonly<{ answer: Answer; answered: ReadonlySet<string> }> => {
  const say = useText()
  const [answered, setAnswered] = useState<ReadonlySet<string>>(new Set())
  const put = (key: string, isAnswered: boolean): void =>
    setAnswered((known) => {
      const next = new Set(known)
      if (isAnswered) next.add(key)
      else next.delete(key)
      return next
    })
  const send = useSubmit(
    async (input: ProposalAnswer, idempotencyKey) =>
      api.post<object>(`/customers/${customerId}/proposals`, input, { idempotencyKey }),
    {
      onDone: async (_, input) => {
        await refreshAfterAnswer(customerId)
        put(keyOfProposal(input), false)
        if (input.answer === 'reopen') return
        showToast(say(`web.portrait.${input.answer}ed`, { value: input.value }), {
          undo: () => send.mutate({ ...input, answer: 'reopen' })
        })
      },
      onFail: (error) => {
        setAnswered(new Set())
        void refreshAfterAnswer(customerId)
        showToast(problemText(error, say('web.portrait.failed')), { problem: true })
      }
    }
  )
  const answer: Answer = ({ kind, value }, verdict) => {
    put(keyOfProposal({ kind, value }), true)
    send.mutate({ kind, value, answer: verdict })
  }
  return { answer, answered }
}
