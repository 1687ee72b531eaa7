import { useState } from 'react'
import { Button, useMay, useText } from '#ui'
import type { CustomerRow } from '../../contract.ts'
import { OwnerDialog } from '../owner-dialog.tsx'
import { useBulk } from './use-bulk.ts'

/** What can be done with several at once; each can be taken back. */
export const BulkBar = ({
  rows,
  archived,
  onDone
}: Readonly<{ rows: readonly CustomerRow[]; archived: boolean; onDone: () => void }>) => {
  const say = useText()
  const may = useMay()
  const [choosing, setChoosing] = useState(false)
  const bulk = useBulk(rows, onDone)
  return (
    <div className="bulk" role="region" aria-label={say('web.customers.bulk')}>
      <span>{say('web.customers.selected', { count: rows.length })}</span>
      {may('customer.assign') && !archived && (
        <Button onClick={() => setChoosing(true)}>{say('web.customer.assign')}</Button>
      )}
      {may('customer.write') && (
        <Button busy={bulk.busy} onClick={() => void bulk.run(archived ? 'restore' : 'archive')}>
          {say(archived ? 'web.customer.restore' : 'web.customer.archive')}
        </Button>
      )}
      <Button kind="quiet" onClick={onDone}>
        {say('ui.cancel')}
      </Button>
      {choosing && (
        <OwnerDialog
          title={say('web.customers.assignMany', { count: rows.length })}
          current={null}
          onClose={() => setChoosing(false)}
          onChoose={(ownerId, name) => {
            setChoosing(false)
            void bulk.assign(ownerId, name)
          }}
        />
      )}
    </div>
  )
}
