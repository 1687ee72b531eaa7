import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AccessExplanation } from '#contracts/identity'
import { api, Dialog, ErrorState, Field, Select, useText } from '#ui'

type Person = Readonly<{ id: string; name: string; state: string }>

/** Why a member sees this customer, or does not (PPL-3): the rule, his scope and the owner's department, for administrators. */
export const AccessDialog = ({
  customerId,
  onClose
}: Readonly<{ customerId: string; onClose: () => void }>) => {
  const say = useText()
  const [member, setMember] = useState('')
  const people = useQuery({
    queryKey: ['members', 'list'],
    queryFn: async ({ signal }) => (await api.get<{ items: readonly Person[] }>('/members', { signal })).items
  })
  const { data, error, refetch } = useQuery({
    queryKey: ['customers', customerId, 'access', member],
    queryFn: async ({ signal }) =>
      api.get<AccessExplanation>(`/customers/${customerId}/access`, { query: { member }, signal }),
    enabled: member !== ''
  })
  return (
    <Dialog title={say('web.access')} onClose={onClose}>
      <div className="stack">
        <Field label={say('web.access.member')}>
          <Select
            value={member}
            placeholder="—"
            options={(people.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setMember}
          />
        </Field>
        {member === '' && <p className="soft small">{say('web.access.about')}</p>}
        {error && <ErrorState error={error} onRetry={() => void refetch()} />}
        {data && (
          <div role="status">
            <p>
              <strong>{say(data.allowed ? 'web.access.yes' : 'web.access.no')}</strong>
              <span className="soft"> {data.role}</span>
            </p>
            <p>{data.because.text}</p>
            {data.maskedFields.length > 0 && (
              <p className="soft">
                {say('web.access.masked', {
                  fields: data.maskedFields.map((field) => say(`web.field.${field}`)).join('、')
                })}
              </p>
            )}
          </div>
        )}
      </div>
    </Dialog>
  )
}
