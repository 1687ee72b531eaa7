import type { CellCustomers, CustomerGrade, GradeMovement, Level, MatrixCell } from '#contracts/grading'
import { emptySql, sql, trustedSql, type Sql, type Transaction } from '#platform/database'
import { tookEffect } from './changes.ts'

/** An axis of the matrix; what the reader may not know of is unknown of everybody. */
const columnOf = (axis: 'value' | 'potential', isTold: boolean): Sql =>
  trustedSql(isTold ? `f.${axis}_level` : 'null::text')

type Told = Readonly<{ value: boolean; potential: boolean }>

/** Active customers within reach by value, potential and grade in force. */
export const readMatrix = async (
  transaction: Transaction,
  scope: Sql,
  { value, potential }: Told
): Promise<readonly MatrixCell[]> => {
  const { workspaceId } = transaction
  return transaction.rows<MatrixCell>(
    sql`select ${columnOf('value', value)} as value, ${columnOf('potential', potential)} as potential, count(*)::int as count,
               jsonb_build_object('A', count(*) filter (where f.grade = 'A'), 'B', count(*) filter (where f.grade = 'B'),
                 'C', count(*) filter (where f.grade = 'C'), 'none', count(*) filter (where f.grade is null)) as grades
          from customer_list f
         where f.workspace_id = ${workspaceId} and f.state = 'active' and ${scope}
         group by 1, 2`
  )
}

const levelIs = (axis: 'value' | 'potential', level: Level | null, told: Told): Sql =>
  level === null ? sql`${columnOf(axis, told[axis])} is null` : sql`${columnOf(axis, told[axis])} = ${level}`

/** The customers of one cell, in the order of their ids. */
export const listCell = async (
  transaction: Transaction,
  scope: Sql,
  cell: Readonly<{ value: Level | null; potential: Level | null; after: string | null }>,
  told: Told,
  limit: number
): Promise<CellCustomers['items']> => {
  const { workspaceId } = transaction
  return [
    ...(await transaction.rows<{
      id: string
      name: string
      owner: string | null
      grade: CustomerGrade | null
      computed: CustomerGrade | null
    }>(
      sql`select f.customer_id as id, coalesce(f.name, '') as name, m.name as owner, f.grade, f.computed_grade as computed
            from customer_list f
            left join member m on m.workspace_id = ${workspaceId} and m.id = f.owner_id
           where f.workspace_id = ${workspaceId} and f.state = 'active' and ${scope}
             and ${levelIs('value', cell.value, told)} and ${levelIs('potential', cell.potential, told)}
             ${cell.after === null ? emptySql : sql`and f.customer_id > ${cell.after}::uuid`}
           order by f.customer_id limit ${limit}`
    ))
  ]
}

export type Proposed = Readonly<{ quarter: string; pending: number; filed: number; effective: number }>

/** What regradings brought in these quarters: falls from A, upgrades and other falls. */
export const readProposed = (
  transaction: Transaction,
  scope: Sql,
  quarters: readonly string[]
): Promise<readonly Proposed[]> => {
  const { workspaceId } = transaction
  return transaction.rows<Proposed>(
    sql`select g.quarter, count(*) filter (where g.from_grade = 'A')::int as pending,
               count(*) filter (where g.to_grade < g.from_grade)::int as filed,
               count(*) filter (where g.from_grade < g.to_grade and g.from_grade <> 'A')::int as effective
          from grade_change g
          join customer c on c.workspace_id = ${workspaceId} and c.id = g.customer_id
         where g.workspace_id = ${workspaceId} and g.quarter = any (${quarters}::text[])
           and g.origin in ('quarter', 'demand') and ${scope}
         group by 1`
  )
}

/** How many changed from one grade to another, quarter by quarter, where it took effect. */
export const readMovement = (
  transaction: Transaction,
  scope: Sql,
  quarters: number
): Promise<GradeMovement['movement']> => {
  const { workspaceId } = transaction
  return transaction
    .rows<GradeMovement['movement'][number]>(
      sql`with recent as (
            select distinct g.quarter from grade_change g where g.workspace_id = ${workspaceId}
             order by g.quarter desc limit ${quarters}
          )
          select g.quarter, g.from_grade as "from", g.to_grade as "to", count(*)::int as count
            from grade_change g
            join customer c on c.workspace_id = ${workspaceId} and c.id = g.customer_id
           where g.workspace_id = ${workspaceId} and ${tookEffect}
             and g.quarter in (select r.quarter from recent r) and ${scope}
           group by 1, 2, 3 order by 1 desc, 2, 3`
    )
    .then((rows) => [...rows])
}
