import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import type { CustomerPage } from '#contracts/customers'
import { api, CommandPalette, useText } from '#ui'
import { useNearCustomers } from './near-customers.ts'
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

/**
 * Records a follow-up from anywhere: of the customer at hand at once, else choose one, the likely ones first, then write.
 * At most three taps on a phone (IFC-1).
 */
export const RecordFlow = ({ atHand, onClose }: Readonly<{ atHand: Chosen | null; onClose: () => void }>) => {
  const say = useText()
  const [chosen, setChosen] = useState<Chosen | null>(atHand)
  const near = useNearCustomers()
  const search = usePaletteSearch(({ id, name }) => setChosen({ id, name: name ?? say('ui.unknown') }))
  if (chosen) return <RecordFor {...chosen} onClose={onClose} />
  return (
    <CommandPalette
      search={search}
      recent={near.map((one) => ({ id: one.id, label: one.name, open: () => setChosen(one) }))}
      choosing={say('web.add.record.choose')}
      onClose={onClose}
    />
  )
}
