import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { Link } from '@tanstack/react-router'
import type { CustomerPage, FieldKey } from '#contracts/customers'
import {
  api,
  Button,
  conflictOf,
  Field,
  FieldConflict,
  FormProblem,
  Popover,
  TextInput,
  useText,
  Writing
} from '#ui'
import type { CleaningFinding, CleaningItem } from '../contract.ts'
import { useMend } from './use-answer.ts'

type MendProps = Readonly<{ item: CleaningItem; finding: CleaningFinding }>

/** What is written there now: a digit of a phone is mended, not the whole typed anew. */
const useWritten = ({ item, finding }: MendProps): string => {
  const { data } = useQuery({
    queryKey: ['customer', item.customerId],
    queryFn: async ({ signal }) => api.get<CustomerPage>(`/customers/${item.customerId}`, { signal }),
    enabled: finding.rule !== 'missing-required'
  })
  // A field that is none is not in the record.
  const known = data?.fields[finding.field as FieldKey]
  return known?.raw ?? known?.text ?? ''
}

const MendForm = ({ item, finding, onClose }: MendProps & Readonly<{ onClose: () => void }>) => {
  const say = useText()
  const written = useWritten({ item, finding })
  const [typed, setText] = useState<string | null>(null)
  const text = typed ?? written
  const isOther = text.trim() !== '' && text.trim() !== written.trim()
  const save = useMend(onClose)
  const conflict = conflictOf(save.error)
  const send = (version = item.version): void => {
    if (isOther && !save.isPending) save.mutate({ item, finding, text: text.trim(), version })
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    send()
  }
  return (
    <form onSubmit={submit}>
      <Field label={say(`web.customerField.${finding.field}`)} hint={finding.proposal ?? undefined}>
        <TextInput value={text} maxLength={2000} autoFocus onChange={setText} />
      </Field>
      {conflict ? (
        <FieldConflict
          field={say(`web.customerField.${finding.field}`)}
          mine={text.trim()}
          theirs={conflict.theirs}
          busy={save.isPending}
          onMine={() => send(conflict.version)}
          onTheirs={onClose}
        />
      ) : (
        <>
          <FormProblem error={save.error} fields={[]} />
          <div className="row spread">
            <Link className="small" to="/customers/$id" params={{ id: item.customerId }}>
              {say('cleaning.web.key.open')}
            </Link>
            <Button kind="primary" submits busy={save.isPending} disabled={!isOther}>
              {say('cleaning.web.mend.save')}
            </Button>
          </div>
        </>
      )}
    </form>
  )
}

/** Writes the missing or doubtful field here and now; what stands around it is held while it is open (`useHeld`). */
export const MendPopover = ({
  item,
  finding,
  onWriting
}: MendProps & Readonly<{ onWriting: (writing: boolean) => void }>) => {
  const say = useText()
  const label = say(finding.rule === 'missing-required' ? 'cleaning.web.fill' : 'cleaning.web.mend')
  return (
    <Popover
      label={label}
      className="mend"
      trigger={(trigger) => (
        <button type="button" className="button plain small" {...trigger}>
          {label}
        </button>
      )}
    >
      {(close) => (
        <>
          <Writing onWriting={onWriting} />
          <MendForm item={item} finding={finding} onClose={close} />
        </>
      )}
    </Popover>
  )
}
