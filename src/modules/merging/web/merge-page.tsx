import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import {
  api,
  type ApiProblem,
  Button,
  Checkbox,
  ErrorState,
  FormProblem,
  isConflict,
  RelativeTime,
  showToast,
  Skeleton,
  useMay,
  useShortcuts,
  useSubmit,
  useText,
  useTitle
} from '#ui'
import type { Merged, MergeInput, MergePreview, MergeUnitView } from '../contract.ts'
import { previewQuery, refreshAfterDecision } from './queries.ts'
import { SameOrders } from './same-orders.tsx'
import { UnitRow, type UnitChoice } from './unit-row.tsx'
import { useDecide } from './use-decide.ts'

type Choices = Partial<Record<MergeUnitView['key'], UnitChoice>>

const SideCard = ({ side, preview }: Readonly<{ side: 'survivor' | 'merged'; preview: MergePreview }>) => {
  const say = useText()
  const customer = preview[side]
  return (
    <div className="merge-side" data-side={side}>
      <span className="merge-role">{say(`merging.web.role.${side}`)}</span>
      <strong>
        <Link to="/customers/$id" params={{ id: customer.id }} target="_blank">
          {customer.name}
        </Link>
      </strong>
      <span className="soft small">
        {customer.owner?.name ?? say('web.customer.owner.nobody')} ·{' '}
        {say('merging.web.completeness', { percent: Math.round(customer.completeness) })} ·{' '}
        {say('merging.web.changed')} <RelativeTime at={customer.updatedAt} />
      </span>
      <span className="soft small">{say('merging.web.counts', { ...countsOf(customer) })}</span>
    </div>
  )
}

const countsOf = ({ contacts, needs, orders, records, steps }: MergePreview['merged']) => ({
  contacts,
  needs,
  orders,
  records,
  steps
})

const OwnerChoice = ({
  preview,
  value,
  onChange
}: Readonly<{
  preview: MergePreview
  value: 'survivor' | 'merged'
  onChange: (side: 'survivor' | 'merged') => void
}>) => {
  const say = useText()
  const { survivor, merged, mayAssign } = preview
  if (survivor.owner?.id === merged.owner?.id) return null
  return (
    <div className="unit" role="group" aria-label={say('web.customers.column.owner')}>
      <div className="unit-label">
        {say('web.customers.column.owner')}
        {!mayAssign && <span className="soft small">{say('merging.web.mayNotAssign')}</span>}
      </div>
      {(['survivor', 'merged'] as const).map((side) => (
        <label key={side} className="unit-value" data-chosen={value === side || undefined}>
          <input
            type="radio"
            name="owner"
            checked={value === side}
            disabled={!mayAssign}
            onChange={() => onChange(side)}
          />
          <span>{preview[side].owner?.name ?? say('web.customer.owner.nobody')}</span>
        </label>
      ))}
    </div>
  )
}

const Effects = ({ preview, united }: Readonly<{ preview: MergePreview; united: number }>) => {
  const say = useText()
  const { merged, contacts, formerNames } = preview
  const fresh = contacts.filter((one) => one.with === null)
  const moved = { ...countsOf(merged), orders: merged.orders - united }
  return (
    <section className="stack merge-effects" aria-labelledby="effects">
      <h2 id="effects">{say('merging.web.effects')}</h2>
      <ul>
        {contacts
          .filter((one) => one.with !== null)
          .map((one) => (
            <li key={`${one.name} ${one.with ?? ''}`}>
              {say('merging.web.effect.united', { name: one.name, other: one.with ?? '' })}
            </li>
          ))}
        {fresh.length > 0 && (
          <li>{say('merging.web.effect.contacts', { names: fresh.map(({ name }) => name).join('、') })}</li>
        )}
        {moved.needs + moved.orders + moved.records + moved.steps > 0 && (
          <li>{say('merging.web.effect.moved', moved)}</li>
        )}
        {formerNames.length > 0 && (
          <li>{say('merging.web.effect.names', { names: formerNames.join('、') })}</li>
        )}
        <li>{say('merging.web.effect.link', { name: merged.name })}</li>
        <li>{say('merging.web.effect.undo')}</li>
      </ul>
    </section>
  )
}

type WizardProps = Readonly<{
  preview: MergePreview
  /** One of the two was merged meanwhile: there is nothing to merge and to look at anew. */
  over: ApiProblem | null
  onAnew: () => void
}>

const Wizard = ({ preview, over, onAnew }: WizardProps) => {
  const say = useText()
  const navigate = useNavigate()
  const decide = useDecide()
  const [choices, setChoices] = useState<Choices>({})
  const [owner, setOwner] = useState<'survivor' | 'merged'>('survivor')
  const [all, setAll] = useState(false)
  const [uniteOrders, setUniteOrders] = useState(true)
  const { survivor, merged, units } = preview
  const open = units.filter(({ reason, masked }) => reason !== 'same' && !masked)
  const shown = all ? units : open
  const send = useSubmit(
    async (input: MergeInput, key) => api.post<Merged>('/merges', input, { idempotencyKey: key }),
    {
      onDone: async ({ id, survivorId }) => {
        showToast(say('merging.web.done', { name: merged.name }), { undo: () => void decide.undo(id) })
        await navigate({ to: '/customers/$id', params: { id: survivorId }, replace: true })
        await refreshAfterDecision()
      }
    }
  )
  const merge = (): void => {
    if (!send.isPending)
      send.mutate({
        survivor: { id: survivor.id, version: survivor.version },
        merged: { id: merged.id, version: merged.version },
        choices: { fields: choices, owner, uniteOrders }
      })
  }
  const turn = (): void =>
    void navigate({ to: '/merge', search: { survivor: merged.id, merged: survivor.id }, replace: true })
  useShortcuts([
    { key: 'mod+Enter', label: say('merging.web.do'), run: merge },
    { key: 'x', label: say('merging.web.turn'), run: turn }
  ])
  return (
    <>
      <div className="merge-sides">
        <SideCard side="survivor" preview={preview} />
        <Button onClick={turn} aria-keyshortcuts="x">
          {say('merging.web.turn')}
        </Button>
        <SideCard side="merged" preview={preview} />
      </div>
      {preview.betterOther && <p className="soft">{say('merging.web.betterOther')}</p>}
      <section className="stack" aria-labelledby="units">
        <div className="row spread">
          <h2 id="units">{say('merging.web.units')}</h2>
          {open.length < units.length && (
            <Checkbox checked={all} onChange={setAll}>
              {say('merging.web.showAll', { count: units.length })}
            </Checkbox>
          )}
        </div>
        <div className="units">
          <div className="unit unit-head" aria-hidden="true">
            <span />
            <span>{say('merging.web.role.survivor')}</span>
            <span>{say('merging.web.role.merged')}</span>
          </div>
          <OwnerChoice preview={preview} value={owner} onChange={setOwner} />
          {shown.map((unit) => (
            <UnitRow
              key={unit.key}
              unit={unit}
              choice={choices[unit.key] ?? unit.suggested}
              onChoose={(choice) => setChoices({ ...choices, [unit.key]: choice })}
            />
          ))}
          {shown.length === 0 && <p className="soft">{say('merging.web.allSame')}</p>}
        </div>
      </section>
      {preview.sameOrders.length > 0 && (
        <SameOrders orders={preview.sameOrders} united={uniteOrders} onChange={setUniteOrders} />
      )}
      <Effects preview={preview} united={uniteOrders ? preview.sameOrders.length : 0} />
      <div className="row merge-actions">
        <FormProblem error={over ?? send.error} />
        <Link to="/duplicates" className="button">
          {say('ui.cancel')}
        </Link>
        {isConflict(send.error) && over === null && (
          <Button onClick={onAnew}>{say('merging.web.anew')}</Button>
        )}
        <Button
          kind="primary"
          busy={send.isPending}
          disabled={over !== null}
          onClick={merge}
          aria-keyshortcuts="Control+Enter Meta+Enter"
        >
          {say('merging.web.do')}
        </Button>
      </div>
    </>
  )
}

/** 合并客户: field by field what stays, what moves along, and what becomes of the other one (COL-19). */
export const MergePage = () => {
  const say = useText()
  const may = useMay()
  const params: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const [survivor, merged] = [params['survivor'], params['merged']].map((id) =>
    typeof id === 'string' ? id : ''
  )
  const { data, error, refetch, dataUpdatedAt } = useQuery({
    ...previewQuery(survivor ?? '', merged ?? ''),
    enabled: may('customer.write')
  })
  useTitle(say('merging.web.merge.title'))
  return (
    <div className="page stack merge-page">
      <h1>{say('merging.web.merge.title')}</h1>
      {data ? (
        <Wizard
          key={`${data.survivor.id} ${dataUpdatedAt}`}
          preview={data}
          over={isConflict(error) ? error : null}
          onAnew={() => void refetch()}
        />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()}>
          <Link to="/duplicates" className="button">
            {say('merging.web.back')}
          </Link>
        </ErrorState>
      ) : (
        <Skeleton lines={10} />
      )}
    </div>
  )
}
