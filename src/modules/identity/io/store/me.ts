import { sql, type Transaction } from '#platform/database'
import type { Me } from '../../contract.ts'

/** Somebody as he sees himself, in one round trip. */
export const getMe = async (transaction: Transaction, memberId: string): Promise<Me> => {
  const found = await transaction.row<Me>(
    sql`select m.id, m.name, m.email, m.job_title as "jobTitle", m.language, m.version,
               r.permissions, r.scope, r.masked_fields as "maskedFields",
               exists (select 1 from second_factor f
                        where f.workspace_id = ${transaction.workspaceId} and f.member_id = m.id
                          and f.confirmed_at is not null) as "secondFactor",
               jsonb_build_object('id', r.id, 'name', r.name) as role,
               case when d.id is not null then jsonb_build_object('id', d.id, 'name', d.name) end as department,
               jsonb_build_object('id', w.id, 'name', w.name, 'timeZone', w.time_zone, 'language', w.language,
                                  'isSample', w.is_sample, 'idleHours', w.idle_hours) as workspace
          from member m
          join role r on r.workspace_id = ${transaction.workspaceId} and r.id = m.role_id
          left join department d on d.workspace_id = ${transaction.workspaceId} and d.id = m.department_id
          join workspace w on w.id = ${transaction.workspaceId}
         where m.workspace_id = ${transaction.workspaceId} and m.id = ${memberId}`
  )
  if (!found) throw new Error(`member ${memberId} is gone`)
  return found
}
