import { sql, trustedSql, type Sql } from '#platform/database'
import { hasWords, ofWorkspace } from './has-words.ts'

/** So many customers are looked at to know whether a question is an everyday one, and so many of them answer then. */
const PROBED = 300
const EVERYDAY = 25
/** So many are looked at one after the other for those who answer an everyday question; some 1,000 do. */
const MOST_LOOKED_AT = 15_000

const literal = (count: number): Sql => trustedSql(String(count))

/**
 * Whether a row `s` answers. A single word stands in a select of its own, where the planner does not see it, and asks the index
 * of the words: of a frequent one it would else go through everybody in the order of the names until it has met so many,
 * and all of a city stand together there. Of several together it knows that few have them.
 */
const answers = (workspaceId: number, question: string): Sql =>
  question.includes(' & ')
    ? hasWords(workspaceId, question)
    : sql`s.lexemes @@ (select ${ofWorkspace(workspaceId, question)}::tsquery)`

const first = (workspaceId: number, most: number): Sql => sql`
  select s.customer_id, s.name_folded, s.initials, s.lexemes from customer_search_list s
   where s.workspace_id = ${workspaceId} order by s.customer_id limit ${literal(most)}`

/** Whether one in twelve of the first customers answers: `科技`, `上海`. Told in less than it takes to plan. */
const isEveryday = (workspaceId: number, question: string): Sql => sql`(
  select count(*) >= ${literal(EVERYDAY)} from (${first(workspaceId, PROBED)}) s
   where ${answers(workspaceId, question)})`

/** The first customers that answer a question to the index of words, in no order. */
export const answering = (workspaceId: number, question: string, most: number): Sql => sql`
  select s.customer_id, s.name_folded, s.initials from customer_search_list s
   where s.workspace_id = ${workspaceId} and ${answers(workspaceId, question)} limit ${literal(most)}`

/** The same of a question that an everyday word may be all of: nobody, where it is. */
export const answeringRare = (workspaceId: number, question: string, most: number): Sql => sql`
  select s.customer_id, s.name_folded, s.initials from customer_search_list s
   where s.workspace_id = ${workspaceId} and not ${isEveryday(workspaceId, question)}
     and ${answers(workspaceId, question)} limit ${literal(most)}`

/**
 * The same, where an everyday word's customers are met soonest by looking at one after the other: the index would read the
 * places of a fifth of all before it gave the first. To be asked with `everyday` beside it.
 */
export const answeringAny = (workspaceId: number, question: string, most: number): Sql => sql`
  (select s.customer_id, s.name_folded, s.initials from customer_search_list s
    where s.workspace_id = ${workspaceId} and not (select it_is from everyday)
      and ${answers(workspaceId, question)} limit ${literal(most)})
  union all
  (select s.customer_id, s.name_folded, s.initials
     from (select * from (${first(workspaceId, MOST_LOOKED_AT)}) s where (select it_is from everyday)) s
    where ${answers(workspaceId, question)} limit ${literal(most)})`

/** What `answeringAny` looks at: `with ${everyday(…)}, …`. */
export const everyday = (workspaceId: number, question: string): Sql =>
  sql`everyday as materialized (select ${isEveryday(workspaceId, question)} as it_is)`
