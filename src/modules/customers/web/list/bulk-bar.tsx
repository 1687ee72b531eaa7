import { useState, type ReactNode } from 'react'
import { Button, Dialog, useLanguage, useMay, useText } from '#ui'
import type { CustomerRow } from '../../contract.ts'
import { OwnerDialog } from '../owner-dialog.tsx'
import type { BulkStep, ListState } from './bulk-inputs.ts'
import { useBulk } from './use-bulk.ts'

type Asked = 'owner' | BulkStep

const stepsFrom: Readonly<Record<ListState, readonly BulkStep[]>> = {
  active: ['archive', 'remove'],
  archived: ['restore', 'remove'],
  deleted: ['restore']
}

/** Says how many it is, what becomes of them, and does nothing before that was read. */
const Confirm = ({
  step,
  count,
  onConfirm,
  onClose
}: Readonly<{ step: BulkStep; count: string; onConfirm: () => void; onClose: () => void }>) => {
  const say = useText()
  return (
    <Dialog
      title={say(`web.customers.ask.${step}`, { count })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{say('ui.cancel')}</Button>
          <Button kind={step === 'remove' ? 'danger' : 'primary'} onClick={onConfirm}>
            {say(`web.customers.do.${step}`, { count })}
          </Button>
        </>
      }
    >
      <p>{say(`web.customers.ask.${step}.about`)}</p>
    </Dialog>
  )
}

/** What can be done with several at once; each can be taken back. */
export const BulkBar = ({
  rows,
  state,
  more,
  onDone
}: Readonly<{
  rows: readonly CustomerRow[]
  state: ListState
  /** The way to select everybody whom the filter finds; null where all are selected. */
  more: ReactNode
  onDone: () => void
}>) => {
  const say = useText()
  const may = useMay()
  const language = useLanguage()
  const [asked, setAsked] = useState<Asked | null>(null)
  const bulk = useBulk(rows, state, onDone)
  const count = rows.length.toLocaleString(language)
  const steps = stepsFrom[state].filter((step) =>
    may(step === 'remove' ? 'customer.remove' : 'customer.write')
  )
  const close = (): void => setAsked(null)
  const { progress } = bulk
  return (
    <div className="bulk" role="region" aria-label={say('web.customers.bulk')}>
      <span role="status">
        {progress
          ? say('web.customers.bulk.progress', {
              done: progress.done.toLocaleString(language),
              count: progress.of.toLocaleString(language)
            })
          : say('web.customers.selected', { count })}
      </span>
      {progress === null && (
        <>
          {more}
          {may('customer.assign') && state === 'active' && (
            <Button onClick={() => setAsked('owner')}>{say('web.customer.assign')}</Button>
          )}
          {steps.map((step) => (
            <Button key={step} onClick={() => setAsked(step)}>
              {say(`web.customer.${step}`)}
            </Button>
          ))}
          <Button kind="quiet" onClick={onDone}>
            {say('ui.cancel')}
          </Button>
        </>
      )}
      {asked === 'owner' && (
        <OwnerDialog
          title={say('web.customers.assignMany', { count })}
          current={null}
          onClose={close}
          onChoose={(ownerId, name) => {
            close()
            void bulk.assign(ownerId, name)
          }}
        />
      )}
      {asked !== null && asked !== 'owner' && (
        <Confirm
          step={asked}
          count={count}
          onClose={close}
          onConfirm={() => {
            close()
            void bulk.run(asked)
          }}
        />
      )}
    </div>
  )
}
