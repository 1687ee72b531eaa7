import { useState } from 'react'
import type { MemberItem } from '#contracts/identity'
import { Button, Checkbox, ErrorState, Skeleton, useMay, useText } from '#ui'
import { DepartmentList } from './department-list.tsx'
import { withAllBelow } from './department-tree.ts'
import { InviteDialog } from './invite-dialog.tsx'
import { ManageTabs } from './manage-tabs.tsx'
import { MemberSheet } from './member-sheet.tsx'
import { MemberTable } from './member-table.tsx'
import { usePeople, type People } from './people.ts'

const Members = ({ people }: Readonly<{ people: People }>) => {
  const say = useText()
  const [departmentId, setDepartmentId] = useState<string | null>(null)
  const [withLeft, setWithLeft] = useState(false)
  const [open, setOpen] = useState<string | null>(null)
  const within = departmentId === null ? null : withAllBelow(people.departments, departmentId)
  const isShown = ({ state, departmentId: own }: MemberItem): boolean =>
    (withLeft || state !== 'left') && (within === null || (own !== null && within.has(own)))
  const shown = people.members.filter(isShown)
  const member = people.members.find(({ id }) => id === open)
  return (
    <div className="members">
      <DepartmentList people={people} chosen={departmentId} onChoose={setDepartmentId} />
      <section aria-label={say('web.members')}>
        <div className="row spread members-head">
          <span className="soft">{say('web.members.count', { count: shown.length })}</span>
          {people.members.some(({ state }) => state === 'left') && (
            <Checkbox checked={withLeft} onChange={setWithLeft}>
              {say('web.members.showLeft')}
            </Checkbox>
          )}
        </div>
        <MemberTable people={people} members={shown} onOpen={setOpen} />
      </section>
      {member && (
        <MemberSheet key={member.id} member={member} people={people} onClose={() => setOpen(null)} />
      )}
    </div>
  )
}

/** 管理 · 成员与部门: who works here, in which department, with what role; invite, change, leave (PPL-1, PPL-2). */
export const MembersPage = () => {
  const say = useText()
  const may = useMay()
  const { people, error, retry } = usePeople()
  const [inviting, setInviting] = useState(false)
  return (
    <div className="page">
      <header className="row spread page-head">
        <h1>{say('web.manage')}</h1>
        {may('member.write') && (
          <Button kind="primary" onClick={() => setInviting(true)}>
            {say('web.members.invite')}
          </Button>
        )}
      </header>
      <ManageTabs />
      {people ? (
        <Members people={people} />
      ) : error ? (
        <ErrorState error={error} onRetry={retry} />
      ) : (
        <Skeleton />
      )}
      {inviting && people && <InviteDialog people={people} onClose={() => setInviting(false)} />}
    </div>
  )
}
