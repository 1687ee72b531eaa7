import { sql, type Transaction } from '#platform/database'
import { newId } from '#platform/ids'

export type StoredDepartment = Readonly<{
  id: string
  parentId: string | null
  name: string
  position: number
  /** Who has not left, of this department alone. */
  members: number
}>

export const listDepartments = (transaction: Transaction): Promise<readonly StoredDepartment[]> =>
  transaction.rows<StoredDepartment>(
    sql`select d.id, d.parent_id as "parentId", d.name, d.position,
               (select count(*)::int from member m
                 where m.workspace_id = ${transaction.workspaceId} and m.department_id = d.id
                   and m.state <> 'left') as members
          from department d where d.workspace_id = ${transaction.workspaceId} order by d.position, d.name, d.id`
  )

/** Changes of the tree in one workspace wait for each other: two moves that are fine alone may make a circle. */
export const lockTree = async (transaction: Transaction): Promise<void> => {
  await transaction.rows(
    sql`select id from department where workspace_id = ${transaction.workspaceId} order by id for no key update`
  )
}

export type NewDepartment = Pick<StoredDepartment, 'name' | 'parentId' | 'position'>

export const insertDepartment = async (
  transaction: Transaction,
  department: NewDepartment
): Promise<string> => {
  const id = newId()
  await transaction.run(
    sql`insert into department (workspace_id, id, parent_id, name, position)
        values (${transaction.workspaceId}, ${id}, ${department.parentId}, ${department.name}, ${department.position})`
  )
  return id
}

export const updateDepartment = (
  transaction: Transaction,
  id: string,
  department: NewDepartment
): Promise<number> =>
  transaction.run(
    sql`update department set parent_id = ${department.parentId}, name = ${department.name},
               position = ${department.position}
         where workspace_id = ${transaction.workspaceId} and id = ${id}`
  )

/** Whoever left keeps no department that is removed. */
export const removeDepartment = async (transaction: Transaction, id: string): Promise<void> => {
  await transaction.run(
    sql`update member set department_id = null
         where workspace_id = ${transaction.workspaceId} and department_id = ${id} and state = 'left'`
  )
  await transaction.run(
    sql`delete from department where workspace_id = ${transaction.workspaceId} and id = ${id}`
  )
}
