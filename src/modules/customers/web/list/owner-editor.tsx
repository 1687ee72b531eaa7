import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { api, Combobox, ErrorState, Field, queryClient, Skeleton, useMe, useText, type Choice } from '#ui'
import type { CustomerRow } from '../../contract.ts'
import { customerQuery, teamQuery, type Customer } from '../queries.ts'
import { CellPlace, type Leaving } from './cell-editor.tsx'
import { saveCell } from './cell-edits.ts'

export type OwnerEditorProps = Readonly<{
  row: CustomerRow
  column: string
  label: string
  onLeave: (leaving: Leaving) => void
}>

const NOBODY = ''

const Editor = ({
  row,
  column,
  label,
  customer,
  onLeave
}: OwnerEditorProps & Readonly<{ customer: Customer }>) => {
  const say = useText()
  const me = useMe()
  const host = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const input = host.current?.querySelector('input')
    input?.focus()
    // With the team below it.
    input?.click()
  }, [])
  const search = async (query: string): Promise<readonly Choice[]> => {
    const team = await queryClient.ensureQueryData(teamQuery)
    const people = team
      .filter(({ state, name }) => state !== 'left' && name.includes(query))
      .map(({ id, name, jobTitle }) => ({ value: id, label: name, about: jobTitle }))
    const mine = people.filter(({ value }) => value === me.id)
    const others = people.filter(({ value }) => value !== me.id)
    const nobody = { value: NOBODY, label: say('web.customer.owner.none') }
    return query === '' ? [...mine, ...others, nobody] : [...mine, ...others]
  }
  const choose = (choice: Choice | null): void => {
    if (choice === null) return
    const ownerId = choice.value === NOBODY ? null : choice.value
    const told = say('views.cell.of', { column, name: row.name ?? say('web.customer.unnamed') })
    if (ownerId !== (customer.owner?.id ?? null))
      void saveCell(
        { id: row.id, column: 'owner', text: ownerId === null ? '' : choice.label, told },
        async () => api.put(`/customers/${row.id}/owner`, { ownerId }, { version: customer.version }),
        say
      )
    onLeave('stay')
  }
  const pressed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || (event.key !== 'Escape' && event.key !== 'Tab')) return
    event.preventDefault()
    event.stopPropagation()
    onLeave(event.key === 'Escape' ? 'stay' : event.shiftKey ? 'previous' : 'next')
  }
  return (
    <div className="cell-editor" ref={host} onKeyDownCapture={pressed}>
      <Field label={label}>
        <Combobox
          value={customer.owner && { value: customer.owner.id, label: customer.owner.name }}
          onChange={choose}
          search={search}
          searchKey={['members', 'owners']}
        />
      </Field>
    </div>
  )
}

/** The owner in its cell: another one is found by typing a name, and given only where nobody else did so meanwhile. */
export const OwnerEditor = (props: OwnerEditorProps) => {
  const { data, error, refetch } = useQuery(customerQuery(props.row.id))
  if (!data)
    return (
      <CellPlace onLeave={props.onLeave}>
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton lines={1} />}
      </CellPlace>
    )
  return <Editor {...props} customer={data} />
}
