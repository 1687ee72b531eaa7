import { lazy, Suspense, useState } from 'react'
import { Button, useMay, useText } from '#ui'
import type { Selected } from '../bulk/use-bulk.ts'
import type { ListSearch } from '../list/list-search.ts'

// Only who takes something away needs it.
const ExportDialog = lazy(async () => ({ default: (await import('./export-dialog.tsx')).ExportDialog }))

/** Takes the list view, or those who are selected, away as a file (COL-16): the columns shown, or every field. */
export const ExportButton = ({
  selected,
  search,
  columns,
  count,
  onBegun
}: Readonly<{
  selected: Selected
  search: ListSearch
  columns: readonly string[]
  count: string | null
  onBegun?: () => void
}>) => {
  const say = useText()
  const may = useMay()
  const [open, setOpen] = useState(false)
  if (!may('customer.export')) return null
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {say('web.export.button')}
      </Button>
      {open && (
        <Suspense>
          <ExportDialog
            selected={selected}
            search={search}
            columns={columns}
            count={count}
            onClose={() => setOpen(false)}
            onBegun={() => {
              setOpen(false)
              onBegun?.()
            }}
          />
        </Suspense>
      )}
    </>
  )
}
