import { useState } from 'react'
import type { MemberItem } from '#contracts/identity'
import { api, Button, Field, FormProblem, queryClient, Select, showToast, useSubmit, useText } from '#ui'
import type { People } from './people.ts'

/** Somebody leaves and hands over everything in one step (PPL-2). Who never came in has nothing to hand over. */
export const LeaveForm = ({
  member,
  people,
  onDone
}: Readonly<{ member: MemberItem; people: People; onDone: () => void }>) => {
  const say = useText()
  const [open, setOpen] = useState(false)
  const [to, setTo] = useState('')
  const others = people.members.filter(({ id, state }) => id !== member.id && state === 'active')
  const leave = useSubmit(
    async (handOverTo: string | null, idempotencyKey) =>
      api.post(`/members/${member.id}/leave`, { handOverTo }, { idempotencyKey }),
    {
      onDone: async (_, handOverTo) => {
        const successor = others.find(({ id }) => id === handOverTo)
        showToast(
          successor
            ? say('web.members.left', { name: member.name, to: successor.name })
            : say('web.members.left.alone', { name: member.name })
        )
        onDone()
        await queryClient.invalidateQueries()
      }
    }
  )
  if (!open)
    return (
      <Button kind="danger" onClick={() => setOpen(true)}>
        {say('web.members.leave')}
      </Button>
    )
  const needsSuccessor = member.state === 'active'
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        leave.mutate(needsSuccessor ? to : null)
      }}
    >
      <h3>{say('web.members.leave.of', { name: member.name })}</h3>
      {needsSuccessor && (
        <>
          <p>{say('web.members.leave.about', { name: member.name })}</p>
          <Field label={say('web.members.leave.to')} required>
            <Select
              value={to}
              placeholder={say('ui.choose')}
              options={others.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={setTo}
            />
          </Field>
        </>
      )}
      <FormProblem error={leave.error} />
      <div className="row">
        <Button kind="danger" submits busy={leave.isPending}>
          {say(needsSuccessor ? 'web.members.leave.confirm' : 'web.members.leave')}
        </Button>
        <Button kind="quiet" onClick={() => setOpen(false)}>
          {say('ui.cancel')}
        </Button>
      </div>
    </form>
  )
}
