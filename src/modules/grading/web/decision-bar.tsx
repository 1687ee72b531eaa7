import { useState } from 'react'
import { Button, TextInput, useText } from '#ui'
import type { Decision } from '../contract.ts'

type Verdict = Decision['verdict']

/** What is done with the chosen ones, with a comment that whoever asked reads. */
export const DecisionBar = ({
  count,
  verdicts,
  busy,
  onDecide
}: Readonly<{
  count: number
  verdicts: readonly Verdict[]
  busy: boolean
  onDecide: (verdict: Verdict, comment: string) => void
}>) => {
  const say = useText()
  const [comment, setComment] = useState('')
  return (
    <div className="decision-bar" role="region" aria-label={say('grading.web.decide')}>
      <span>{say('grading.web.chosen', { count })}</span>
      <TextInput
        aria-label={say('grading.web.comment')}
        placeholder={say('grading.web.comment')}
        value={comment}
        maxLength={500}
        onChange={setComment}
      />
      {verdicts.map((verdict, at) => (
        <Button
          key={verdict}
          kind={at === 0 ? 'primary' : 'plain'}
          busy={busy}
          onClick={() => onDecide(verdict, comment.trim())}
        >
          {say(`grading.web.verdict.${verdict}`)}
        </Button>
      ))}
    </div>
  )
}
