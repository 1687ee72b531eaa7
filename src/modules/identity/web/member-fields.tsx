import type { ReactNode } from 'react'
import { Field, problemOfField, Select, TextInput, useText } from '#ui'
import { DepartmentSelect } from './department-select.tsx'
import type { People } from './people.ts'

export type MemberDraft = Readonly<{
  name: string
  roleId: string
  departmentId: string | null
  managerId: string | null
  jobTitle: string | null
}>

export type MemberFieldsProps = Readonly<{
  draft: MemberDraft
  onChange: (draft: MemberDraft) => void
  people: People
  /** Who cannot be his own manager. */
  self: string | null
  error: unknown
  /** Between the name and the role. */
  children?: ReactNode
}>

/** What is entered of a member, at the invitation and later. */
export const MemberFields = ({ draft, onChange, people, self, error, children }: MemberFieldsProps) => {
  const say = useText()
  const managers = people.members.filter(({ id, state }) => id !== self && state !== 'left')
  return (
    <>
      <Field label={say('web.person.name')} error={problemOfField(error, 'name')} required>
        <TextInput value={draft.name} onChange={(name) => onChange({ ...draft, name })} />
      </Field>
      {children}
      <div className="two">
        <Field label={say('web.members.role')} error={problemOfField(error, 'roleId')}>
          <Select
            value={draft.roleId}
            options={people.roles.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(roleId) => onChange({ ...draft, roleId })}
          />
        </Field>
        <Field label={say('web.members.department')} error={problemOfField(error, 'departmentId')}>
          <DepartmentSelect
            departments={people.departments}
            none={say('web.members.department.none')}
            value={draft.departmentId}
            onChange={(departmentId) => onChange({ ...draft, departmentId })}
          />
        </Field>
        <Field label={say('web.person.jobTitle')} optional>
          <TextInput
            value={draft.jobTitle ?? ''}
            onChange={(jobTitle) => onChange({ ...draft, jobTitle: jobTitle === '' ? null : jobTitle })}
          />
        </Field>
        <Field label={say('web.members.manager')} error={problemOfField(error, 'managerId')} optional>
          <Select
            value={draft.managerId ?? ''}
            placeholder={say('ui.none')}
            options={managers.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(managerId) => onChange({ ...draft, managerId: managerId === '' ? null : managerId })}
          />
        </Field>
      </div>
    </>
  )
}

export const memberFieldNames = ['name', 'roleId', 'departmentId', 'managerId', 'email']
