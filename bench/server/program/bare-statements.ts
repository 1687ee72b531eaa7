import { ofWorkspace } from '../../../src/modules/customers/io/search/has-words.ts'
import { bareList, bareSearch } from '../cases.ts'

/** A prepared statement that a bare handler runs, and its values from what is asked. */
export type BareStatement = Readonly<{
  text: string
  valuesOf: (asked: Readonly<Record<string, string>>) => unknown[]
}>

/** The page of a customer at the least: its stored parts as they are, in one statement, nothing examined. */
const page = `
  select row_to_json(c) as customer, row_to_json(f) as facts, m.name as owner,
    (select json_agg(x) from (select * from contact k where k.workspace_id = $1 and k.customer_id = c.id order by k.ordinal) x) as contacts,
    (select json_agg(x) from (select * from need n where n.workspace_id = $1 and n.customer_id = c.id) x) as needs,
    (select json_agg(x) from (select * from customer_order o where o.workspace_id = $1 and o.customer_id = c.id
                               order by o.ordered_on desc limit 50) x) as orders,
    (select json_agg(x) from (select * from planned_step s where s.workspace_id = $1 and s.customer_id = c.id
                                 and s.state = 'open' order by s.due_on) x) as steps,
    (select json_agg(x) from (select * from finding i where i.workspace_id = $1 and i.customer_id = c.id) x) as findings,
    (select json_agg(x) from (select * from follow_up_record r where r.workspace_id = $1 and r.customer_id = c.id
                               order by r.happened_at desc limit 20) x) as records,
    (select json_agg(x) from (select * from record_change h where h.workspace_id = $1 and h.customer_id = c.id
                               order by h.at desc limit 20) x) as changes,
    (select json_agg(x) from (select d.id, d.name from customer d where d.workspace_id = $1 and d.name_key = c.name_key
                                 and d.id <> c.id limit 20) x) as alike
   from customer c join customer_facts f on f.workspace_id = $1 and f.customer_id = c.id
   left join member m on m.workspace_id = $1 and m.id = c.owner_id
  where c.workspace_id = $1 and c.id = $2`

const ownersOf = ({ owner }: Readonly<Record<string, string>>): unknown =>
  owner === undefined || owner === '' ? null : [owner]

export const bareStatements: Readonly<Record<string, BareStatement>> = {
  page: { text: page, valuesOf: ({ workspace, id }) => [workspace, id] },
  list: {
    text: bareList(''),
    valuesOf: (asked) => [asked['workspace'], ownersOf(asked), asked['tags']?.split(',')]
  },
  'list-later': {
    text: bareList('and (f.updated_at, f.customer_id) < ($4::timestamptz, $5::uuid)'),
    valuesOf: (asked) => [
      asked['workspace'],
      ownersOf(asked),
      asked['tags']?.split(','),
      asked['updated'],
      asked['id']
    ]
  },
  search: {
    text: bareSearch,
    valuesOf: (asked) => [
      asked['workspace'],
      ownersOf(asked),
      ofWorkspace(Number(asked['workspace']), asked['question'] ?? ''),
      asked['typed']
    ]
  }
}

/** One row with all indexes that a customer has, of a JSON that names its columns. */
export const bareInsert =
  'insert into bare_customer select * from jsonb_populate_record(null::bare_customer, $1::jsonb)'
