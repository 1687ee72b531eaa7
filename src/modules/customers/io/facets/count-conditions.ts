import type { Actor } from '#kernel/actor'
import { factsUsed, parseCondition, toSqlFilter } from '#lib/rules'
import { ownerScope } from '#modules/identity'
import { joinSql, numberedSql, sql, trustedSql, type Sql, type Transaction } from '#platform/database'
import { factColumnsOf } from '../../facts/custom-columns.ts'
import { customerFactColumns } from '../../facts/fact-columns.ts'
import type { Asking } from '../list/asking.ts'
import { askable, isMaskedFact } from '../list/rule-condition.ts'
import { inSample, SAMPLE_SHARE } from './count-groups.ts'

/** A written condition as a filter over `f`; null where it is none, or asks for something that is masked. */
export const filterOf = (written: unknown, { hidden, playbook, today }: Asking): Sql | null => {
  const parsed = parseCondition(written, askable(playbook))
  if (!parsed.ok || factsUsed(parsed.value).some((fact) => isMaskedFact(fact, hidden))) return null
  const columns = playbook ? factColumnsOf(playbook) : customerFactColumns
  const { text, values } = toSqlFilter(parsed.value, columns, { asOf: today })
  return numberedSql(text, values)
}

export type Counted = Readonly<{ customers: number; counts: readonly number[] }>

/** How many of the customers whom people work with fulfil each condition, in one pass; from one in sixteen where `sampled`. */
export const countConditions = async (
  transaction: Transaction,
  actor: Pick<Actor, 'visibleOwners'>,
  conditions: readonly Sql[],
  sampled: boolean
): Promise<Counted> => {
  const columns = conditions.map((condition) => sql`count(*) filter (where ${condition})`)
  const row = await transaction.row<{ customers: number; counts: readonly string[] }>(
    sql`select count(*)::int as customers, array[${joinSql(columns, ', ')}]::bigint[] as counts
          from customer_list f
         where f.workspace_id = ${transaction.workspaceId} and f.state in ('active', 'archived')
           and ${ownerScope(actor, sql`f.owner_id`)} and ${sampled ? inSample : trustedSql('true')}`
  )
  const share = sampled ? SAMPLE_SHARE : 1
  return {
    customers: (row?.customers ?? 0) * share,
    counts: (row?.counts ?? []).map((count) => Number(count) * share)
  }
}
