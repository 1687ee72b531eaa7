import { useId, useState } from 'react'
import type { ChangeMember, HandedLink as Link, MemberItem } from '#contracts/identity'
import {
  api,
  Button,
  FormProblem,
  isConflict,
  queryClient,
  Sheet,
  showToast,
  useMay,
  useMe,
  useSubmit,
  useText
} from '#ui'
import { daysOf, HandedLink } from './handed-link.tsx'
import { LeaveForm } from './leave-form.tsx'
import { MemberFields, memberFieldNames, type MemberDraft } from './member-fields.tsx'
import type { People } from './people.ts'

const draftOf = ({ name, roleId, departmentId, managerId, jobTitle }: MemberItem): MemberDraft => ({
  name,
  roleId,
  departmentId,
  managerId,
  jobTitle
})

const ResetLink = ({ member }: Readonly<{ member: MemberItem }>) => {
  const say = useText()
  const make = useSubmit(async (id: string, idempotencyKey) =>
    api.post<Link>(`/members/${id}/reset-link`, {}, { idempotencyKey })
  )
  if (make.data)
    return (
      <HandedLink
        link={make.data}
        about={say('web.members.invite.link', { name: member.name, days: daysOf(make.data) })}
      />
    )
  return (
    <>
      <Button busy={make.isPending} onClick={() => make.mutate(member.id)}>
        {say(member.state === 'invited' ? 'web.members.invite.create' : 'web.members.reset')}
      </Button>
      <FormProblem error={make.error} />
    </>
  )
}

const DropSecondFactor = ({ member }: Readonly<{ member: MemberItem }>) => {
  const say = useText()
  const drop = useSubmit(async (id: string) => api.remove(`/members/${id}/second-factor`), {
    onDone: () => {
      showToast(say('web.members.factor.dropped', { name: member.name }))
      return queryClient.invalidateQueries({ queryKey: ['members'] })
    }
  })
  return (
    <>
      <p className="soft">{say('web.members.factor.about')}</p>
      <Button busy={drop.isPending} onClick={() => drop.mutate(member.id)}>
        {say('web.factor.off')}
      </Button>
      <FormProblem error={drop.error} />
    </>
  )
}

const MemberForm = ({
  member,
  people,
  onClose
}: Readonly<{ member: MemberItem; people: People; onClose: () => void }>) => {
  const say = useText()
  const me = useMe()
  const formId = useId()
  const [draft, setDraft] = useState(() => draftOf(member))
  const save = useSubmit(
    async (input: ChangeMember) =>
      api.patch<MemberItem>(`/members/${member.id}`, input, { version: member.version }),
    {
      onDone: async () => {
        await queryClient.invalidateQueries({ queryKey: ['members'] })
        if (member.id === me.id) await queryClient.invalidateQueries({ queryKey: ['me'] })
        showToast(say('web.members.changed', { name: draft.name }))
        onClose()
      },
      // The list then has his newer version; what was entered here stays.
      onFail: () => void queryClient.invalidateQueries({ queryKey: ['members'] })
    }
  )
  return (
    <form
      id={formId}
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate(draft)
      }}
    >
      <MemberFields draft={draft} onChange={setDraft} people={people} self={member.id} error={save.error} />
      {isConflict(save.error) && save.error.status === 412 ? (
        <p className="form-problem" role="alert">
          {say('web.members.conflict', { name: member.name })}
        </p>
      ) : (
        <FormProblem error={save.error} fields={memberFieldNames} />
      )}
      <div className="row">
        <Button kind="primary" submits busy={save.isPending}>
          {say('ui.save')}
        </Button>
      </div>
    </form>
  )
}

/** One member: his place and role, a link for his password, and how he leaves. */
export const MemberSheet = ({
  member,
  people,
  onClose
}: Readonly<{ member: MemberItem; people: People; onClose: () => void }>) => {
  const say = useText()
  const may = useMay()
  const me = useMe()
  const editable = may('member.write') && member.state !== 'left'
  return (
    <Sheet title={member.name} onClose={onClose}>
      <div className="sections sheet-sections">
        <p className="soft">
          {member.email} · {say(`web.members.state.${member.state}`)}
        </p>
        {editable && (
          <>
            <section>
              <MemberForm member={member} people={people} onClose={onClose} />
            </section>
            {member.id !== me.id && (
              <>
                <section className="stack start">
                  <ResetLink member={member} />
                  {member.secondFactor && <DropSecondFactor member={member} />}
                </section>
                <section>
                  <LeaveForm member={member} people={people} onDone={onClose} />
                </section>
              </>
            )}
          </>
        )}
      </div>
    </Sheet>
  )
}
