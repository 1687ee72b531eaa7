import { useId, useState } from 'react'
import type { HandedLink as Link, Invite, MemberItem } from '#contracts/identity'
import {
  api,
  Button,
  Dialog,
  Field,
  FormProblem,
  problemOfField,
  queryClient,
  TextInput,
  useSubmit,
  useText
} from '#ui'
import { daysOf, HandedLink } from './handed-link.tsx'
import { MemberFields, memberFieldNames, type MemberDraft } from './member-fields.tsx'
import type { People } from './people.ts'

type Invited = Readonly<{ member: MemberItem; link: Link }>

/** The role that most people have, so that nobody becomes an administrator by haste. */
const usualRole = ({ roles, members }: People): string =>
  [...roles]
    .filter(({ permissions }) => !permissions.includes('member.write'))
    .sort(
      (a, b) =>
        members.filter((one) => one.roleId === b.id).length -
          members.filter((one) => one.roleId === a.id).length ||
        Number(b.scope === 'own') - Number(a.scope === 'own')
    )[0]?.id ??
  roles[0]?.id ??
  ''

/** Invites a colleague: a link to hand over, no e-mail needed. */
export const InviteDialog = ({ people, onClose }: Readonly<{ people: People; onClose: () => void }>) => {
  const say = useText()
  const formId = useId()
  const [email, setEmail] = useState('')
  const [draft, setDraft] = useState<MemberDraft>({
    name: '',
    roleId: usualRole(people),
    departmentId: null,
    managerId: null,
    jobTitle: null
  })
  const invite = useSubmit(
    async (input: Invite, idempotencyKey) => api.post<Invited>('/members', input, { idempotencyKey }),
    { onDone: () => void queryClient.invalidateQueries({ queryKey: ['members'] }) }
  )
  if (invite.data) {
    const { member, link } = invite.data
    return (
      <Dialog
        title={say('web.members.invite')}
        onClose={onClose}
        footer={<Button onClick={onClose}>{say('ui.done')}</Button>}
      >
        <HandedLink
          link={link}
          about={say('web.members.invite.link', { name: member.name, days: daysOf(link) })}
        />
      </Dialog>
    )
  }
  return (
    <Dialog
      title={say('web.members.invite')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{say('ui.cancel')}</Button>
          <Button kind="primary" submits form={formId} busy={invite.isPending}>
            {say('web.members.invite.create')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          invite.mutate({ ...draft, email })
        }}
      >
        <MemberFields draft={draft} onChange={setDraft} people={people} self={null} error={invite.error}>
          <Field label={say('web.email')} error={problemOfField(invite.error, 'email')} required>
            <TextInput type="email" value={email} onChange={setEmail} />
          </Field>
        </MemberFields>
        <FormProblem error={invite.error} fields={memberFieldNames} />
      </form>
    </Dialog>
  )
}
