import { useState } from 'react'
import { Button, useText } from '#ui'
import type { CleaningItem } from '../contract.ts'
import { AnswerDialog } from './answer-dialog.tsx'
import { useMend } from './use-answer.ts'

/**
 * What can be done about a finding wherever it is shown: take over what it proposes, confirm it with how one knows, or
 * dismiss it with a reason. What is answered is remembered until the facts are others (COL-18).
 */
export const FindingActs = ({ item, findingKey }: Readonly<{ item: CleaningItem; findingKey: string }>) => {
  const say = useText()
  const mend = useMend()
  const [verdict, setVerdict] = useState<'confirmed' | 'dismissed' | null>(null)
  const finding = item.findings.find(({ key }) => key === findingKey)
  if (!finding || !item.canWrite) return null
  const isGap = finding.rule === 'missing-required'
  return (
    <>
      {finding.accept !== null && (
        <Button className="small tight" busy={mend.isPending} onClick={() => mend.mutate({ item, finding })}>
          {say('cleaning.web.accept', { text: finding.accept })}
        </Button>
      )}
      <Button kind="quiet" className="small tight" onClick={() => setVerdict('confirmed')}>
        {say(isGap ? 'cleaning.web.confirm.gap' : 'cleaning.web.confirm')}
      </Button>
      <Button kind="quiet" className="small tight" onClick={() => setVerdict('dismissed')}>
        {say('cleaning.web.dismiss')}
      </Button>
      {verdict !== null && (
        <AnswerDialog item={item} findings={[finding]} verdict={verdict} onClose={() => setVerdict(null)} />
      )}
    </>
  )
}
