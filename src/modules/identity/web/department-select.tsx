import type { DepartmentItem } from '#contracts/identity'
import { Select } from '#ui'
import { placeDepartments } from './department-tree.ts'

const INDENT = '\u3000'

/** One of the departments, indented as the tree is; null is `none`. */
export const DepartmentSelect = ({
  departments,
  none,
  value,
  onChange
}: Readonly<{
  departments: readonly DepartmentItem[]
  none: string
  value: string | null
  onChange: (id: string | null) => void
}>) => (
  <Select
    value={value ?? ''}
    placeholder={none}
    options={placeDepartments(departments).map(({ department, depth }) => ({
      value: department.id,
      label: `${INDENT.repeat(depth)}${department.name}`
    }))}
    onChange={(id) => onChange(id === '' ? null : id)}
  />
)
