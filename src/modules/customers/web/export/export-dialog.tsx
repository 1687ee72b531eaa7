import { useState } from 'react'
import { Button, Dialog, Field, Segmented, useText } from '#ui'
import type { ExportFormat } from '../../contract.ts'
import type { Selected } from '../bulk/use-bulk.ts'
import type { ListSearch } from '../list/list-search.ts'
import { KEPT_DAYS, useExports } from './use-exports.ts'

type Extent = 'shown' | 'all'

/** What a file has and in which format, before it is written. */
export const ExportDialog = ({
  selected,
  search,
  columns,
  count,
  onClose,
  onBegun
}: Readonly<{
  selected: Selected
  search: ListSearch
  /** Those that are shown. */
  columns: readonly string[]
  /** How many customers, as one says it; null where that is not known. */
  count: string | null
  onClose: () => void
  onBegun: () => void
}>) => {
  const say = useText()
  const [format, setFormat] = useState<ExportFormat>('xlsx')
  const [fields, setFields] = useState<Extent>('shown')
  const files = useExports()
  const begin = async (): Promise<void> => {
    if (await files.begin({ selected, search, columns, format, fields })) onBegun()
  }
  return (
    <Dialog
      title={
        count === null
          ? say('exports.web.title')
          : say('ids' in selected ? 'exports.web.selected' : 'exports.web.all', { count })
      }
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{say('ui.cancel')}</Button>
          <Button kind="primary" busy={files.isBusy} onClick={() => void begin()}>
            {say('web.export.go')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <Field label={say('web.export.columns')}>
          <Segmented
            label={say('web.export.columns')}
            value={fields}
            options={[
              { value: 'shown', label: say('web.export.shown') },
              { value: 'all', label: say('web.export.all') }
            ]}
            onChange={setFields}
          />
        </Field>
        <Field label={say('web.export.format')}>
          <Segmented
            label={say('web.export.format')}
            value={format}
            options={[
              { value: 'xlsx', label: 'Excel (.xlsx)' },
              { value: 'csv', label: 'CSV (.csv)' }
            ]}
            onChange={setFormat}
          />
        </Field>
        <p className="soft small">{say('exports.web.about', { days: KEPT_DAYS })}</p>
      </div>
    </Dialog>
  )
}
