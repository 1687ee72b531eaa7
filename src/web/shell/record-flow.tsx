import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import type { CustomerPage } from '#contracts/customers'
import { api, CommandPalette, useText } from '#ui'
import { usePaletteSearch } from './use-palette-search.tsx'

const RecordFollowUp = lazy(async () => ({ default: (await import('#web/followup')).RecordFollowUp }))

type Chosen = Readonly<{ id: string; name: string }>

const RecordFor = ({ id, name, onClose }: Chosen & Readonly<{ onClose: () => void }>) => {
  const page = useQuery({
    queryKey: ['customer', id],
    queryFn: async ({ signal }) => api.get<CustomerPage>(`/customers/${id}`, { signal })
  })
  const contacts = (page.data?.contacts ?? []).flatMap((contact) => {
    const text = contact.fields.contactName?.text ?? ''
    return text === '' ? [] : [{ id: contact.id, name: text }]
  })
  return (
    <Suspense>
      <RecordFollowUp customerId={id} customerName={name} contacts={contacts} onClose={onClose} />
    </Suspense>
  )
}

/** Records a follow-up from anywhere: choose the customer, then write. Three taps on a phone (IFC-1). */
export const RecordFlow = ({ onClose }: Readonly<{ onClose: () => void }>) => {
  const say = useText()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const search = usePaletteSearch(({ id, name }) => setChosen({ id, name: name ?? say('ui.unknown') }))
  if (chosen) return <RecordFor {...chosen} onClose={onClose} />
  return <CommandPalette search={search} choosing={say('web.add.record.choose')} onClose={onClose} />
}
