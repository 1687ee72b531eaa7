import { useId, useState } from 'react'
import type { AddDepartment, DepartmentItem } from '#contracts/identity'
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
import { DepartmentSelect } from './department-select.tsx'
import { withAllBelow } from './department-tree.ts'
import type { People } from './people.ts'

export type DepartmentDialogProps = Readonly<{
  /** null for a new one. */
  department: DepartmentItem | null
  parentId: string | null
  people: People
  onClose: () => void
}>

export const DepartmentDialog = ({ department, parentId, people, onClose }: DepartmentDialogProps) => {
  const say = useText()
  const formId = useId()
  const [name, setName] = useState(department?.name ?? '')
  const [parent, setParent] = useState(parentId)
  const save = useSubmit(
    async (input: Pick<AddDepartment, 'name' | 'parentId'>, idempotencyKey) =>
      department === null
        ? api.post('/departments', input, { idempotencyKey })
        : api.patch(`/departments/${department.id}`, input),
    {
      onDone: () => {
        onClose()
        return queryClient.invalidateQueries({ queryKey: ['members'] })
      }
    }
  )
  // It cannot lie below itself.
  const without = department === null ? null : withAllBelow(people.departments, department.id)
  return (
    <Dialog
      title={say(department === null ? 'web.departments.add' : 'web.departments.rename')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{say('ui.cancel')}</Button>
          <Button kind="primary" submits form={formId} busy={save.isPending}>
            {say('ui.save')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate({ name, parentId: parent })
        }}
      >
        <Field label={say('web.departments.name')} error={problemOfField(save.error, 'name')} required>
          <TextInput value={name} onChange={setName} />
        </Field>
        <Field label={say('web.departments.parent')}>
          <DepartmentSelect
            departments={people.departments.filter(({ id }) => without?.has(id) !== true)}
            none={say('web.departments.top')}
            value={parent}
            onChange={setParent}
          />
        </Field>
        <FormProblem error={save.error} fields={['name']} />
      </form>
    </Dialog>
  )
}
