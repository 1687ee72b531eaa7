import type { DepartmentItem } from '#contracts/identity'

/** A department with how deep it lies: 0 at the top. */
export type PlacedDepartment = Readonly<{ department: DepartmentItem; depth: number }>

/** Departments as one reads a tree: each above its own, siblings in their order, then by name. */
export const placeDepartments = (departments: readonly DepartmentItem[]): readonly PlacedDepartment[] => {
  const below = (parentId: string | null, depth: number): readonly PlacedDepartment[] =>
    departments
      .filter((one) => one.parentId === parentId)
      .sort((a, b) => a.position - b.position || a.name.localeCompare(b.name, 'zh-CN'))
      .flatMap((department) => [{ department, depth }, ...below(department.id, depth + 1)])
  return below(null, 0)
}

/** A department and all below it: whose members one sees when one clicks it, and where it cannot be moved to. */
export const withAllBelow = (departments: readonly DepartmentItem[], id: string): ReadonlySet<string> => {
  const found = new Set([id])
  const visit = (parentId: string): void => {
    for (const one of departments)
      if (one.parentId === parentId && !found.has(one.id)) {
        found.add(one.id)
        visit(one.id)
      }
  }
  visit(id)
  return found
}
