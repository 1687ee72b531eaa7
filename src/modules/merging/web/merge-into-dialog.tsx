import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { SearchAnswer } from '#contracts/customers'
import { api, Button, Combobox, Dialog, Field, useText, type Choice } from '#ui'

/** 合并到…: finds the customer that stays, then the wizard does the rest. */
export const MergeIntoDialog = ({
  customerId,
  onClose
}: Readonly<{ customerId: string; onClose: () => void }>) => {
  const say = useText()
  const navigate = useNavigate()
  const [other, setOther] = useState<Choice | null>(null)
  const search = async (q: string): Promise<readonly Choice[]> => {
    if (q.trim() === '') return []
    const { hits } = await api.get<SearchAnswer>('/search', { query: { q } })
    return hits
      .filter(({ id }) => id !== customerId)
      .map(({ id, name, owner }) => ({
        value: id,
        label: name ?? say('web.customer.unnamed'),
        about: owner?.name ?? null
      }))
  }
  return (
    <Dialog
      title={say('merging.web.into')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{say('ui.cancel')}</Button>
          <Button
            kind="primary"
            disabled={other === null}
            onClick={() => {
              if (other)
                void navigate({ to: '/merge', search: { survivor: other.value, merged: customerId } })
            }}
          >
            {say('merging.web.compare')}
          </Button>
        </>
      }
    >
      <Field label={say('merging.web.into.which')} hint={say('merging.web.into.hint')}>
        <Combobox value={other} onChange={setOther} search={search} searchKey={['merge-into']} />
      </Field>
    </Dialog>
  )
}
