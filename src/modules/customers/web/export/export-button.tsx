import { useState } from 'react'
import { apiUrl, Button, Dialog, Field, Segmented, useMay, useText } from '#ui'
import type { ExportFormat } from '../../contract.ts'
import type { ListSearch } from '../list/list-search.ts'

type Extent = 'shown' | 'all'

/**
 * Takes the list view away as a file (COL-16), with its filters and order: the columns shown, or every field. The browser
 * loads it as any file, however long it is.
 */
export const ExportButton = ({
  search,
  columns,
  total
}: Readonly<{
  search: ListSearch
  columns: readonly string[]
  /** How many customers the view has, as it is said above it; null where that is not known. */
  total: string | null
}>) => {
  const say = useText()
  const may = useMay()
  const [open, setOpen] = useState(false)
  const [format, setFormat] = useState<ExportFormat>('xlsx')
  const [extent, setExtent] = useState<Extent>('shown')
  if (!may('customer.export')) return null
  const address = apiUrl('/customers/export', {
    ...search,
    format,
    fields: extent,
    columns: extent === 'shown' ? columns.join(',') : undefined
  })
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say('web.export.button')}</Button>
      {open && (
        <Dialog
          title={total === null ? say('web.export.button') : say('web.export.title', { count: total })}
          onClose={() => setOpen(false)}
          footer={
            <>
              <Button onClick={() => setOpen(false)}>{say('ui.cancel')}</Button>
              <a className="button primary" href={address} download onClick={() => setOpen(false)}>
                {say('web.export.go')}
              </a>
            </>
          }
        >
          <div className="stack">
            <Field label={say('web.export.columns')}>
              <Segmented
                label={say('web.export.columns')}
                value={extent}
                options={[
                  { value: 'shown', label: say('web.export.shown') },
                  { value: 'all', label: say('web.export.all') }
                ]}
                onChange={setExtent}
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
            <p className="soft small">{say('web.export.about')}</p>
          </div>
        </Dialog>
      )}
    </>
  )
}
