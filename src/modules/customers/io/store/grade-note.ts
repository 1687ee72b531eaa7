import { sql, type Sql } from '#platform/database'

/** What a page tells of the grade in force: a person's override, and a change that waits for a decision. */
export type GradeNoteRow = Readonly<{
  override: Readonly<{ grade: 'A' | 'B' | 'C'; until: string; by: string; reason: string }> | null
  pending: Readonly<{ to: 'A' | 'B' | 'C'; at: string; by: string | null; reason: string | null }> | null
}>

/** The note of customer `c`, as `gn.note`. */
export const gradeNoteSql = (workspaceId: number): Sql => sql`
  left join lateral (
    select jsonb_build_object(
             'override', (array_agg(jsonb_build_object('grade', g.to_grade, 'until', g.until, 'by', coalesce(gm.name, ''),
               'reason', coalesce(g.comment, ''))) filter (where g.state = 'effective'))[1],
             'pending', (array_agg(jsonb_build_object('to', g.to_grade, 'at', g.requested_at, 'by', gm.name,
               'reason', g.comment)) filter (where g.state = 'pending'))[1]) as note
      from grade_change g
      left join member gm on gm.workspace_id = ${workspaceId} and gm.id = g.requested_by
     where g.workspace_id = ${workspaceId} and g.customer_id = c.id
       and (g.state = 'pending' or (g.origin = 'override' and g.state = 'effective'))) gn on true`
