import { useState } from 'react'
import type { TimelineEntry } from '#contracts/followup'
import { api, Button, Segmented, useText } from '#ui'
import { Entry } from './entry.tsx'

type TimelineProps = Readonly<{
  customerId: string
  /** The first entries, as the customer's page brings them. */
  first: readonly TimelineEntry[]
}>
type Page = Readonly<{ entries: readonly TimelineEntry[]; next: string | null }>
type Kind = 'all' | 'record' | 'change' | 'order'

const FIRST = 30

const placeOf = (entry: TimelineEntry | undefined): string | null =>
  entry === undefined ? null : `${entry.at}_${entry.id}`

/** Everything that happened, newest first: contacts, orders, what changed. */
export const Timeline = ({ customerId, first }: TimelineProps) => {
  const say = useText()
  const [kind, setKind] = useState<Kind>('all')
  const [further, setFurther] = useState<readonly TimelineEntry[]>([])
  const [next, setNext] = useState<string | null | undefined>(undefined)
  const [busy, setBusy] = useState(false)
  const known = new Set(first.map(({ id }) => id))
  const entries = [...first, ...further.filter(({ id }) => !known.has(id))]
  const place = next === undefined ? (first.length < FIRST ? null : placeOf(first.at(-1))) : next
  const more = async (): Promise<void> => {
    setBusy(true)
    try {
      const page = await api.get<Page>(`/customers/${customerId}/timeline`, { query: { cursor: place } })
      setFurther([...further, ...page.entries])
      setNext(page.next)
    } finally {
      setBusy(false)
    }
  }
  const shown = entries.filter((entry) => kind === 'all' || entry.kind === kind)
  return (
    <section className="timeline" aria-label={say('followup.web.timeline')}>
      <Segmented
        label={say('followup.web.timeline')}
        value={kind}
        options={(['all', 'record', 'change', 'order'] as const).map((value) => ({
          value,
          label: say(`followup.web.kind.${value}`)
        }))}
        onChange={setKind}
      />
      {shown.length === 0 ? (
        <p className="soft small">{say('followup.web.noEntries')}</p>
      ) : (
        <ol>
          {shown.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </ol>
      )}
      {place !== null && (
        <Button kind="quiet" busy={busy} onClick={() => void more()}>
          {say('followup.web.earlier')}
        </Button>
      )}
    </section>
  )
}
