import { lazy, Suspense, useState, type ReactNode } from 'react'
import { Button, Dialog, useMay, useText } from '#ui'
import type { BulkDeed } from '../../contract.ts'
import { ExportButton } from '../export/export-button.tsx'
import type { ListSearch } from '../list/list-search.ts'
import { OwnerDialog } from '../owner-dialog.tsx'
import { useBulk, type Selected } from './use-bulk.ts'

// Only who tags many needs it.
const TagDialog = lazy(async () => ({ default: (await import('./tag-dialog.tsx')).TagDialog }))

type Step = 'archive' | 'restore' | 'remove'
type Asked = 'owner' | 'tag' | Step

/** Where the rows of the list are now: in use, in the archive, in the recycle bin. */
type ListState = NonNullable<ListSearch['state']> | 'active'

const stepsFrom: Readonly<Record<ListState, readonly Step[]>> = {
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
}: Readonly<{ step: Step; count: string; onConfirm: () => void; onClose: () => void }>) => {
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
      <p className="soft">{say('bulk.web.canUndo')}</p>
    </Dialog>
  )
}

/** What can be done with several at once, or with everybody whom the list finds; each can be taken back for thirty days. */
export const BulkBar = ({
  selected,
  search,
  count,
  columns,
  more,
  onDone
}: Readonly<{
  selected: Selected
  search: ListSearch
  /** How many there are, as one says it. */
  count: string
  /** Those that are shown, for a file. */
  columns: readonly string[]
  /** The way to everybody whom the list finds; nothing where all are selected. */
  more: ReactNode
  onDone: () => void
}>) => {
  const say = useText()
  const may = useMay()
  const [asked, setAsked] = useState<Asked | null>(null)
  const bulk = useBulk(onDone)
  const state = search.state ?? 'active'
  const steps = stepsFrom[state].filter((step) =>
    may(step === 'remove' ? 'customer.remove' : 'customer.write')
  )
  const close = (): void => setAsked(null)
  const begin = (deed: BulkDeed): void => {
    close()
    void bulk.begin(selected, deed)
  }
  return (
    <div className="bulk" role="region" aria-label={say('web.customers.bulk')}>
      <span role="status">{say(bulk.isBusy ? 'bulk.web.busy' : 'web.customers.selected', { count })}</span>
      {!bulk.isBusy && (
        <>
          {more}
          {may('customer.write') && state === 'active' && (
            <Button onClick={() => setAsked('tag')}>{say('bulk.web.tag')}</Button>
          )}
          {may('customer.assign') && state === 'active' && (
            <Button onClick={() => setAsked('owner')}>{say('web.customer.assign')}</Button>
          )}
          <ExportButton
            selected={selected}
            search={search}
            columns={columns}
            count={count}
            onBegun={onDone}
          />
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
          onChoose={(ownerId) => begin({ action: 'owner', ownerId })}
        />
      )}
      {asked === 'tag' && (
        <Suspense>
          <TagDialog
            count={count}
            search={search}
            onClose={close}
            onTag={(add, remove) => begin({ action: 'tag', add: [...add], remove: [...remove] })}
          />
        </Suspense>
      )}
      {asked !== null && asked !== 'owner' && asked !== 'tag' && (
        <Confirm step={asked} count={count} onClose={close} onConfirm={() => begin({ action: asked })} />
      )}
    </div>
  )
}
