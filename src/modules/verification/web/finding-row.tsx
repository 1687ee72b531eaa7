import { Button, useText } from '#ui'
import type { CleaningFinding, CleaningItem } from '../contract.ts'
import { MendPopover } from './mend-popover.tsx'

export type FindingActs = Readonly<{
  accept: (() => void) | null
  confirm: () => void
  dismiss: () => void
  /** While the field of one is written. */
  onWriting: (writing: boolean) => void
}>

type FindingRowProps = Readonly<{
  finding: CleaningFinding
  item: CleaningItem
  rowKey: string
  chosen: boolean
  /** Null for who may not write. */
  acts: FindingActs | null
  onChoose: () => void
}>

/** One thing to clear up: what is doubtful, what could be done, and the buttons that do it. */
export const FindingRow = ({ finding, item, rowKey, chosen, acts, onChoose }: FindingRowProps) => {
  const say = useText()
  const isGap = finding.rule === 'missing-required'
  const field = say(`web.customerField.${finding.field}`)
  return (
    <li
      className="cleaning-row"
      data-finding={rowKey}
      data-chosen={chosen || undefined}
      tabIndex={-1}
      onMouseDown={onChoose}
      onFocus={onChoose}
    >
      <span className={finding.severity === 'error' ? 'alarm small' : 'soft small'}>
        {say(`cleaning.web.severity.${isGap ? 'gap' : finding.severity}`)}
      </span>
      <span className="cleaning-what">
        <span>
          <b>{field}</b> {finding.text}
        </span>
        {finding.proposal !== null && finding.accept === null && (
          <span className="soft small">{finding.proposal}</span>
        )}
      </span>
      {acts && (
        <span className="cleaning-do">
          {acts.accept ? (
            <Button className="small" onClick={acts.accept}>
              {say('cleaning.web.accept', { text: finding.accept ?? '' })}
            </Button>
          ) : (
            <MendPopover item={item} finding={finding} onWriting={acts.onWriting} />
          )}
          <Button kind="quiet" className="small" onClick={acts.confirm}>
            {say(isGap ? 'cleaning.web.confirm.gap' : 'cleaning.web.confirm')}
          </Button>
          <Button kind="quiet" className="small" onClick={acts.dismiss}>
            {say('cleaning.web.dismiss')}
          </Button>
        </span>
      )}
    </li>
  )
}
