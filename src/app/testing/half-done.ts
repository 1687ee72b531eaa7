import type pg from 'pg'

/** What no reader may ever see, each as a query that finds it: a change that stands in part. */
const questions: Readonly<Record<string, string>> = {
  'a customer without its facts': `select c.id::text as what from customer c
    left join customer_facts f on (f.workspace_id, f.customer_id) = (c.workspace_id, c.id) where f.customer_id is null`,
  'a customer that cannot be found': `select c.id::text as what from customer c
    left join customer_search s on (s.workspace_id, s.customer_id) = (c.workspace_id, c.id) where s.customer_id is null`,
  'facts that tell of another customer': `select c.id::text as what from customer c
    join customer_facts f on (f.workspace_id, f.customer_id) = (c.workspace_id, c.id)
    where (f.name, f.owner_id, f.state) is distinct from (c.name, c.owner_id, c.state)`,
  'a customer made twice': `select name as what from customer group by name having count(*) > 1`,
  'a customer of whose making nothing is written': `select c.id::text as what from customer c
    where (select count(*) from record_change h
      where h.workspace_id = c.workspace_id and h.customer_id = c.id and h.kind = 'created') <> 1`,
  'a record written twice': `select content as what from follow_up_record group by content having count(*) > 1`,
  'a customer whose days count other contacts than there are records': `select c.id::text as what from customer c
    where (select coalesce(sum(contacts), 0) from activity_day d
        where d.workspace_id = c.workspace_id and d.customer_id = c.id)
      <> (select count(*) from follow_up_record r where r.workspace_id = c.workspace_id and r.customer_id = c.id)`,
  'facts that know another next day than the plan': `select f.customer_id::text as what from customer_facts f
    where f.next_follow_up_on is distinct from (select min(due_on) from planned_step p
      where p.workspace_id = f.workspace_id and p.customer_id = f.customer_id and p.state = 'open')`,
  'a request that is half answered': `select key as what from idempotency_key where status = 0 or response is null`,
  'a row imported into nothing': `select r.name as what from import_row r
    where r.outcome = 'created' and not exists (select 1 from customer c
      where c.workspace_id = r.workspace_id and c.id = r.customer_id)`,
  'a customer imported without its row': `select c.id::text as what from customer c
    where c.import_id is not null and not exists (select 1 from import_row r
      where r.workspace_id = c.workspace_id and r.import_id = c.import_id and r.customer_id = c.id)`,
  'an import that counts other rows than it keeps': `select i.id::text as what from import_run i
    where (i.counts ->> 'created')::int
      <> (select count(*) from import_row r where r.workspace_id = i.workspace_id and r.import_id = i.id)`
}

/** `[]` where every change stands whole or not at all; else what is wrong, each with an example. */
export const halfDone = async (owner: pg.Client): Promise<readonly string[]> => {
  const found: string[] = []
  for (const [name, question] of Object.entries(questions)) {
    const { rows } = await owner.query<{ what: string }>(question)
    if (rows.length > 0) found.push(`${name}: ${rows.length}, ${rows[0]?.what ?? ''}`)
  }
  return found
}
