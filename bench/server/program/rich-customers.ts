import type pg from 'pg'

/** Orders and talks of one customer: about what two years leave behind, ten interactions a customer. */
const ORDERS = 12
const RECORDS = 10

const statements = [
  `insert into customer_order (workspace_id, id, customer_id, ordered_on, amount_fen, profit_fen, product_type, created_at, created_by)
   select c.workspace_id, gen_random_uuid(), c.id, current_date - n * 45, 1000000 + n * 12345, 200000, '标准件', now(), c.owner_id
     from customer c, generate_series(1, ${ORDERS}) n where c.workspace_id = $1 and c.origin = 'import' and c.import_id is not null`,
  `insert into follow_up_record (workspace_id, id, customer_id, happened_at, method, content, feedback, author_id, recorded_at, origin)
   select c.workspace_id, gen_random_uuid(), c.id, now() - make_interval(days => n * 20), (array['电话', '拜访', '微信'])[1 + n % 3],
          '客户反馈交付周期偏长，希望先看样品，再谈年度框架。', '认可方案，预算待总经理审批', c.owner_id, now(), 'import'
     from customer c, generate_series(1, ${RECORDS}) n where c.workspace_id = $1 and c.origin = 'import' and c.import_id is not null`
]

/** Gives customers that were imported a life, and tells their ids. */
export const enrichImported = async (owner: pg.Pool, workspaceId: number): Promise<readonly string[]> => {
  for (const statement of statements) await owner.query(statement, [workspaceId])
  await owner.query('analyze customer, contact, need, customer_order, follow_up_record, planned_step')
  const { rows } = await owner.query<{ id: string }>(
    `select c.id from customer c where c.workspace_id = $1 and c.import_id is not null order by c.id`,
    [workspaceId]
  )
  return rows.map(({ id }) => id)
}
