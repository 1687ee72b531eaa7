import { sql, type Transaction } from '#platform/database'
import type { ViewFilter, ViewPin, ViewSharing } from '../../contract.ts'

/** A view as it lies in the table, for one reader. */
export type ViewRow = Readonly<{
  id: string
  author_id: string
  author_name: string
  name: string
  filter: ViewFilter
  sort: string
  columns: readonly string[] | null
  widths: Readonly<Record<string, number>>
  shared: ViewSharing
  department_id: string | null
  department_name: string | null
  version: number
  updated_at: Date
  used_by: number
}>

export type ViewToWrite = Pick<ViewRow, 'id' | 'name' | 'filter' | 'sort' | 'columns' | 'widths' | 'shared'> &
  Readonly<{ departmentId: string | null }>

export type ChoiceRow = Readonly<{ view: string; pinned: ViewPin | null; place: number; is_default: boolean }>

/** What a person sees: his own, everybody's, and those of his department and of the ones above it. */
export const listViews = (
  { rows, workspaceId }: Transaction,
  memberId: string,
  id: string | null = null
): Promise<readonly ViewRow[]> =>
  rows<ViewRow>(sql`
    with recursive above as (
      select d.id, d.parent_id from member m join department d on d.workspace_id = ${workspaceId} and d.id = m.department_id
       where m.workspace_id = ${workspaceId} and m.id = ${memberId}
      union
      select d.id, d.parent_id from above a join department d on d.workspace_id = ${workspaceId} and d.id = a.parent_id)
    select v.id, v.author_id, m.name as author_name, v.name, v.filter, v.sort, v.columns, v.widths, v.shared,
           v.department_id, d.name as department_name, v.version, v.updated_at,
           (select count(*) from view_choice c
             where c.workspace_id = ${workspaceId} and c.view = v.id::text
               and c.member_id <> ${memberId} and (c.pinned is not null or c.is_default))::int as used_by
      from saved_view v
      join member m on m.workspace_id = ${workspaceId} and m.id = v.author_id
      left join department d on d.workspace_id = ${workspaceId} and d.id = v.department_id
     where v.workspace_id = ${workspaceId} and (${id}::uuid is null or v.id = ${id}::uuid)
       and (v.author_id = ${memberId} or v.shared = 'everybody'
            or (v.shared = 'department' and v.department_id in (select a.id from above a)))
     order by v.created_at, v.id`)

export const findDepartmentOf = async (
  { row, workspaceId }: Transaction,
  memberId: string
): Promise<string | null> =>
  (
    await row<{ department_id: string | null }>(
      sql`select m.department_id from member m where m.workspace_id = ${workspaceId} and m.id = ${memberId}`
    )
  )?.department_id ?? null

export const countViewsOf = async ({ row, workspaceId }: Transaction, memberId: string): Promise<number> =>
  (
    await row<{ count: number }>(
      sql`select count(*)::int as count from saved_view v
           where v.workspace_id = ${workspaceId} and v.author_id = ${memberId}`
    )
  )?.count ?? 0

/** False where the author has a view of that name already. */
export const insertView = async (
  { run, workspaceId }: Transaction,
  authorId: string,
  view: ViewToWrite,
  now: Date
): Promise<boolean> => {
  const { id, name, filter, sort, columns, widths, shared, departmentId } = view
  const written = await run(sql`
    insert into saved_view (workspace_id, id, author_id, name, filter, sort, columns, widths, shared, department_id,
                            created_at, updated_at)
    values (${workspaceId}, ${id}, ${authorId}, ${name}, ${JSON.stringify(filter)}, ${sort}, ${columns},
            ${JSON.stringify(widths)}, ${shared}, ${departmentId}, ${now}, ${now})
    on conflict (workspace_id, author_id, name) do nothing`)
  return written === 1
}

/** The version that stands then; null where somebody was faster, or the author has that name already. */
export const updateView = async (
  { row, workspaceId }: Transaction,
  view: ViewToWrite,
  version: number,
  now: Date
): Promise<number | null> => {
  const { id, name, filter, sort, columns, widths, shared, departmentId } = view
  const written = await row<{ version: number }>(sql`
    update saved_view v
       set name = ${name}, filter = ${JSON.stringify(filter)}, sort = ${sort}, columns = ${columns},
           widths = ${JSON.stringify(widths)}, shared = ${shared}, department_id = ${departmentId},
           version = v.version + 1, updated_at = ${now}
     where v.workspace_id = ${workspaceId} and v.id = ${id} and v.version = ${version}
       and not exists (select 1 from saved_view o
                        where o.workspace_id = ${workspaceId} and o.author_id = v.author_id and o.name = ${name}
                          and o.id <> v.id)
    returning v.version`)
  return written?.version ?? null
}

export const isNameTaken = async (
  { row, workspaceId }: Transaction,
  authorId: string,
  { id, name }: Pick<ViewToWrite, 'id' | 'name'>
): Promise<boolean> =>
  (await row(
    sql`select 1 from saved_view v where v.workspace_id = ${workspaceId} and v.author_id = ${authorId}
         and v.name = ${name} and v.id <> ${id}`
  )) !== null

/** The view, and what everybody made of it. */
export const removeView = async ({ run, workspaceId }: Transaction, id: string): Promise<void> => {
  await run(sql`delete from saved_view v where v.workspace_id = ${workspaceId} and v.id = ${id}`)
  await run(sql`delete from view_choice c where c.workspace_id = ${workspaceId} and c.view = ${id}::text`)
}

export const listChoices = (
  { rows, workspaceId }: Transaction,
  memberId: string
): Promise<readonly ChoiceRow[]> =>
  rows<ChoiceRow>(sql`
    select c.view, c.pinned, c.place, c.is_default from view_choice c
     where c.workspace_id = ${workspaceId} and c.member_id = ${memberId}
     order by c.place, c.view`)

/** One view is the first; another that was is no longer. */
export const saveChoice = async (
  { run, workspaceId }: Transaction,
  memberId: string,
  { view, pinned, place, is_default: isDefault }: ChoiceRow
): Promise<void> => {
  if (isDefault)
    await run(sql`
      update view_choice c set is_default = false
       where c.workspace_id = ${workspaceId} and c.member_id = ${memberId} and c.is_default and c.view <> ${view}`)
  await run(sql`
    insert into view_choice (workspace_id, member_id, view, pinned, place, is_default)
    values (${workspaceId}, ${memberId}, ${view}, ${pinned}, ${place}, ${isDefault})
    on conflict (workspace_id, member_id, view)
    do update set pinned = excluded.pinned, place = excluded.place, is_default = excluded.is_default`)
}
