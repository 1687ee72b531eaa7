import { useState } from 'react'
import { Button, TextInput, useText } from '#ui'
import type { Decision } from '../contract.ts'

type Verdict = Decision['verdict']

/** How many of so many were decided on so far, of a decision at work that may be stopped. */
export type Progress = Readonly<{ done: number; of: number; stop: () => void }>

/** What is done with the chosen ones, with a comment that whoever asked reads. */
export const DecisionBar = ({
  count,
  verdicts,
  progress,
  onDecide
}: Readonly<{
  count: number
  verdicts: readonly Verdict[]
  progress: Progress | null
  onDecide: (verdict: Verdict, comment: string) => void
}>) => {
  const say = useText()
  const [comment, setComment] = useState('')
  return (
    <div className="decision-bar" role="region" aria-label={say('grading.web.decide')}>
      <span role="status">
        {progress === null || progress.done === 0
          ? say('grading.web.chosen', { count })
          : say('grading.web.deciding', { done: progress.done, count: progress.of })}
      </span>
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
          busy={progress !== null}
          onClick={() => onDecide(verdict, comment.trim())}
        >
          {say(`grading.web.verdict.${verdict}`)}
        </Button>
      ))}
      {progress !== null && progress.done > 0 && (
        <Button kind="quiet" onClick={progress.stop}>
          {say('grading.web.stop')}
        </Button>
      )}
    </div>
  )
}
