import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import {
  ErrorState,
  noteRecent,
  Skeleton,
  Tabs,
  useMe,
  useShortcuts,
  useText,
  useTitle,
  type Say,
  type Shortcut
} from '#ui'
import type { FieldKey } from '../../contract.ts'
import { FilePart } from '../file/file-part.tsx'
import { HistoryPart } from '../file/history-part.tsx'
import { OrdersPart } from '../file/orders-part.tsx'
import { ProposalsPanel, RecordFollowUp, Timeline } from '#web/followup'
import { MergedAway, RelationsPanel } from '#web/merging'
import { customerQuery, refreshCustomer, type Customer } from '../queries.ts'
import { ChainPanel } from './chain-panel.tsx'
import { DuplicatesPanel } from './duplicates-panel.tsx'
import { CustomerAtHand } from './evidence.ts'
import { FindingsPanel } from './findings-panel.tsx'
import { MissingPanel } from './missing-panel.tsx'
import { NeedsPanel } from './needs-panel.tsx'
import { PageHeader } from './page-header.tsx'
import { PortraitPanel } from './portrait-panel.tsx'
import { StrategyPanel } from './strategy-panel.tsx'

const parts = ['timeline', 'file', 'orders', 'history'] as const
type Part = (typeof parts)[number]

const partOf = (params: Readonly<Record<string, unknown>>): Part =>
  parts.find((part) => part === params['part']) ?? 'timeline'

const toMissing = (): void => {
  const place = document.getElementById('missing')
  place?.scrollIntoView({ block: 'center', behavior: 'smooth' })
  place?.focus({ preventScroll: true })
}

const activeContacts = ({ contacts }: Customer, say: Say) =>
  contacts.flatMap(({ id, state, fields }) =>
    state === 'active' ? [{ id, name: fields.contactName?.text ?? say('web.customer.contact.unnamed') }] : []
  )

const Shown = ({ customer }: Readonly<{ customer: Customer }>) => {
  const say = useText()
  const navigate = useNavigate()
  const part = partOf(useSearch({ strict: false }))
  const [editing, setEditing] = useState<FieldKey | null>(null)
  const [recording, setRecording] = useState(false)
  const { id, can } = customer
  const show = (next: Part): void =>
    void navigate({
      to: '/customers/$id',
      params: { id },
      search: { part: next },
      replace: true,
      resetScroll: false
    })
  const keys: Shortcut[] = can.write
    ? [
        {
          key: 'e',
          label: say('web.customer.edit'),
          run: () => {
            show('file')
            setEditing('name')
          }
        }
      ]
    : []
  if (can.followUp) keys.push({ key: 'r', label: say('web.customer.record'), run: () => setRecording(true) })
  useShortcuts(keys)
  useTitle(customer.name ?? say('web.customer.unnamed'))
  const memberId = useMe().id
  useEffect(() => {
    if (customer.name !== null && customer.state === 'active')
      noteRecent(memberId, { id, name: customer.name })
  }, [memberId, id, customer.name, customer.state])
  return (
    <CustomerAtHand value={customer}>
      <article className="customer">
        <PageHeader
          customer={customer}
          onRecord={can.followUp ? () => setRecording(true) : null}
          onMissing={toMissing}
        />
        <div className="customer-body">
          <div className="customer-portrait">
            <PortraitPanel customer={customer} />
            <MissingPanel customer={customer} />
            <ChainPanel customer={customer} />
          </div>
          <div className="customer-main">
            <DuplicatesPanel customer={customer} />
            {can.write && <ProposalsPanel customerId={id} />}
            {customer.state === 'active' && <RelationsPanel customerId={id} />}
            <Tabs
              label={say('web.customer.parts')}
              tabs={parts.map((key) => ({ key, label: say(`web.customer.part.${key}`) }))}
              value={part}
              onChange={show}
            >
              {part === 'timeline' && <Timeline customerId={id} first={customer.timeline} />}
              {part === 'file' && <FilePart customer={customer} editing={editing} onEdit={setEditing} />}
              {part === 'orders' && <OrdersPart customer={customer} />}
              {part === 'history' && <HistoryPart customer={customer} />}
            </Tabs>
          </div>
          <div className="customer-next-steps">
            <StrategyPanel customer={customer} />
            <NeedsPanel customer={customer} />
            <FindingsPanel customer={customer} />
          </div>
        </div>
        {recording && (
          <RecordFollowUp
            customerId={id}
            customerName={customer.name ?? say('web.customer.unnamed')}
            contacts={activeContacts(customer, say)}
            onClose={() => setRecording(false)}
            onRecorded={() => void refreshCustomer(id)}
          />
        )}
      </article>
    </CustomerAtHand>
  )
}

/** 客户页: who it is, what it wants, what comes next, and why, on one sheet (POR-1). */
export const CustomerPage = () => {
  const say = useText()
  const { id = '' } = useParams({ strict: false })
  const { data, error, refetch } = useQuery(customerQuery(id))
  if (data?.mergedInto)
    return <MergedAway name={data.name ?? say('web.customer.unnamed')} into={data.mergedInto} />
  if (data) return <Shown key={id} customer={data} />
  return (
    <div className="page">
      <h1 className="unseen">{say('web.nav.customers')}</h1>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()}>
          <Link to="/customers" className="button">
            {say('web.customer.back')}
          </Link>
        </ErrorState>
      ) : (
        <Skeleton lines={10} />
      )}
    </div>
  )
}
