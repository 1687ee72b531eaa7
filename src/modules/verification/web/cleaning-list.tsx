import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useShortcuts, useText } from '#ui'
import type { CleaningFinding, CleaningItem } from '../contract.ts'
import { AnswerDialog } from './answer-dialog.tsx'
import { CustomerBlock } from './customer-block.tsx'
import type { FindingActs } from './finding-row.tsx'
import { useMend } from './use-answer.ts'
import { useChosen } from './use-chosen.ts'

type Row = Readonly<{ key: string; item: CleaningItem; finding: CleaningFinding }>
type Asked = Readonly<{
  item: CleaningItem
  findings: readonly CleaningFinding[]
  verdict: 'confirmed' | 'dismissed'
}>

const rowKeyOf = (customerId: string, findingKey: string): string => `${customerId} ${findingKey}`

/** The customers of the queue; j and k go through the findings, e accepts, c confirms, x dismisses, Enter opens. */
export const CleaningList = ({
  items,
  now,
  onWriting
}: Readonly<{ items: readonly CleaningItem[]; now: number; onWriting: (writing: boolean) => void }>) => {
  const say = useText()
  const navigate = useNavigate()
  const [asked, setAsked] = useState<Asked | null>(null)
  const mend = useMend()
  const rows: readonly Row[] = items.flatMap((item) =>
    item.findings.map((finding) => ({ key: rowKeyOf(item.customerId, finding.key), item, finding }))
  )
  const { chosen, choose, move } = useChosen(rows.map(({ key }) => key))
  const row = rows.find(({ key }) => key === chosen)
  const actsOf = (item: CleaningItem, finding: CleaningFinding): FindingActs | null =>
    item.canWrite
      ? {
          accept:
            finding.accept === null
              ? null
              : () => {
                  if (!mend.isPending) mend.mutate({ item, finding })
                },
          confirm: () => setAsked({ item, findings: [finding], verdict: 'confirmed' }),
          dismiss: () => setAsked({ item, findings: [finding], verdict: 'dismissed' }),
          onWriting
        }
      : null
  const acts = row ? actsOf(row.item, row.finding) : null
  useShortcuts([
    { key: 'j', label: say('cleaning.web.key.down'), run: () => move(1) },
    { key: 'k', label: say('cleaning.web.key.up'), run: () => move(-1) },
    { key: 'e', label: say('cleaning.web.key.accept'), run: () => acts?.accept?.() },
    { key: 'c', label: say('cleaning.web.key.confirm'), run: () => acts?.confirm() },
    { key: 'x', label: say('cleaning.web.key.dismiss'), run: () => acts?.dismiss() },
    {
      key: 'Enter',
      label: say('cleaning.web.key.open'),
      run: () => row && void navigate({ to: '/customers/$id', params: { id: row.item.customerId } })
    }
  ])
  return (
    <>
      {items.map((item) => (
        <CustomerBlock
          key={item.customerId}
          item={item}
          now={now}
          chosen={chosen}
          keyOf={(findingKey) => rowKeyOf(item.customerId, findingKey)}
          actsOf={(findingKey) => {
            const finding = item.findings.find(({ key }) => key === findingKey)
            return finding ? actsOf(item, finding) : null
          }}
          onChoose={choose}
          onConfirmAll={() => setAsked({ item, findings: item.findings, verdict: 'confirmed' })}
        />
      ))}
      {asked && <AnswerDialog {...asked} onClose={() => setAsked(null)} />}
    </>
  )
}
