import { useState } from 'react'
import type { DepartmentItem } from '#contracts/identity'
import { Button, IconButton, Menu, queryClient, showToast, useMay, useSubmit, useText, api } from '#ui'
import { DepartmentDialog } from './department-dialog.tsx'
import { placeDepartments } from './department-tree.ts'
import type { People } from './people.ts'

type Editing = Readonly<{ department: DepartmentItem | null; parentId: string | null }>

/** The tree of departments; a click shows its people, its menu changes it. */
export const DepartmentList = ({
  people,
  chosen,
  onChoose
}: Readonly<{ people: People; chosen: string | null; onChoose: (id: string | null) => void }>) => {
  const say = useText()
  const may = useMay()
  const [editing, setEditing] = useState<Editing | null>(null)
  const remove = useSubmit(async ({ id }: DepartmentItem) => api.remove(`/departments/${id}`), {
    onDone: (_, { id, name }) => {
      if (chosen === id) onChoose(null)
      showToast(say('web.departments.removed', { name }))
      return queryClient.invalidateQueries({ queryKey: ['members'] })
    },
    onFail: ({ message }) => showToast(message, { problem: true })
  })
  return (
    <section className="departments" aria-label={say('web.departments')}>
      <ul>
        <li data-chosen={chosen === null || undefined}>
          <button type="button" aria-pressed={chosen === null} onClick={() => onChoose(null)}>
            {say('web.departments.all')}
          </button>
        </li>
        {placeDepartments(people.departments).map(({ department, depth }) => (
          <li key={department.id} data-chosen={chosen === department.id || undefined}>
            <button
              type="button"
              aria-pressed={chosen === department.id}
              style={{ paddingInlineStart: 8 + depth * 16 }}
              onClick={() => onChoose(department.id)}
            >
              <span>{department.name}</span>
              <span className="soft small">{department.members > 0 && department.members}</span>
            </button>
            {may('member.write') && (
              <Menu
                label={department.name}
                trigger={(trigger) => (
                  <IconButton icon="more" label={`${say('ui.more')}: ${department.name}`} {...trigger} />
                )}
                items={[
                  {
                    key: 'change',
                    label: say('web.departments.rename'),
                    run: () => setEditing({ department, parentId: department.parentId })
                  },
                  {
                    key: 'below',
                    label: say('web.departments.addBelow', { name: department.name }),
                    run: () => setEditing({ department: null, parentId: department.id })
                  },
                  {
                    key: 'remove',
                    label: say('web.departments.remove'),
                    danger: true,
                    run: () => remove.mutate(department)
                  }
                ]}
              />
            )}
          </li>
        ))}
      </ul>
      {may('member.write') && (
        <Button kind="quiet" onClick={() => setEditing({ department: null, parentId: null })}>
          {say('web.departments.add')}
        </Button>
      )}
      {editing && <DepartmentDialog {...editing} people={people} onClose={() => setEditing(null)} />}
    </section>
  )
}
