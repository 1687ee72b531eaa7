import { useQuery } from '@tanstack/react-query'
import { api, Button, DateInput, Select, useText } from '#ui'
import type { AuditActions } from '../contract.ts'
import type { AuditSearch } from './audit-search.ts'

type Person = Readonly<{ id: string; name: string }>

/** Narrows by who, what and when; a subject is chosen in the list. */
export const AuditFilters = ({
  search,
  onChange
}: Readonly<{ search: AuditSearch; onChange: (search: AuditSearch) => void }>) => {
  const say = useText()
  const people = useQuery({
    queryKey: ['members', 'list'],
    queryFn: async ({ signal }) => (await api.get<{ items: readonly Person[] }>('/members', { signal })).items
  })
  const actions = useQuery({
    queryKey: ['audit', 'actions'],
    queryFn: async ({ signal }) => (await api.get<AuditActions>('/audit/actions', { signal })).actions
  })
  const set = (name: keyof AuditSearch, value: string | null): void => {
    const { [name]: _, ...rest } = search
    onChange(value === null || value === '' ? rest : { ...rest, [name]: value })
  }
  return (
    <div className="row audit-filters">
      <Select
        aria-label={say('web.audit.who')}
        value={search.actor ?? ''}
        placeholder={say('web.audit.everybody')}
        options={(people.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(value) => set('actor', value)}
      />
      <Select
        aria-label={say('web.audit.what')}
        value={search.action ?? ''}
        placeholder={say('web.audit.anything')}
        options={(actions.data ?? []).map(({ action, text }) => ({ value: action, label: text }))}
        onChange={(value) => set('action', value)}
      />
      <DateInput
        aria-label={say('web.audit.from')}
        value={search.from ?? null}
        max={search.to}
        onChange={(day) => set('from', day)}
      />
      <span className="soft" aria-hidden="true">
        –
      </span>
      <DateInput
        aria-label={say('web.audit.to')}
        value={search.to ?? null}
        min={search.from}
        onChange={(day) => set('to', day)}
      />
      {Object.keys(search).length > 0 && (
        <Button kind="quiet" onClick={() => onChange({})}>
          {say('web.audit.clear')}
        </Button>
      )}
    </div>
  )
}
