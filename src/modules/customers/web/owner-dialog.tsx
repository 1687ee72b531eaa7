import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, Combobox, Dialog, Field, queryClient, useMe, useText, type Choice } from '#ui'
import { teamQuery } from './queries.ts'

/** Whose the customer is to be: found by typing a name; oneself in one click. */
export const OwnerDialog = ({
  title,
  current,
  onChoose,
  onClose
}: Readonly<{
  title: string
  current: Choice | null
  onChoose: (ownerId: string | null, name: string) => void
  onClose: () => void
}>) => {
  const say = useText()
  const me = useMe()
  const [owner, setOwner] = useState<Choice | null>(current)
  useQuery(teamQuery)
  const search = async (query: string): Promise<readonly Choice[]> => {
    const team = await queryClient.ensureQueryData(teamQuery)
    return team
      .filter(({ state, name }) => state !== 'left' && name.includes(query))
      .map(({ id, name, jobTitle }) => ({ value: id, label: name, about: jobTitle }))
  }
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={() => onChoose(null, say('web.customer.owner.nobody'))}>
            {say('web.customer.owner.none')}
          </Button>
          <Button
            kind="primary"
            disabled={owner === null}
            onClick={() => {
              if (owner) onChoose(owner.value, owner.label)
            }}
          >
            {say('web.customer.assign.do')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <Field label={say('web.customers.column.owner')}>
          <Combobox value={owner} onChange={setOwner} search={search} searchKey={['members']} />
        </Field>
        {owner?.value !== me.id && (
          <div>
            <Button kind="quiet" onClick={() => setOwner({ value: me.id, label: me.name })}>
              {say('web.customer.assign.me')}
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  )
}
