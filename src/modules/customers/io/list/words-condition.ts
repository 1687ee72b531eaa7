import type { Actor } from '#kernel/actor'
import { sql, type Sql } from '#platform/database'
import { searchQueryOf } from '../../core/search/index.ts'
import { hasWords } from '../search/has-words.ts'
import { indexQuestion } from '../search/index-question.ts'

/**
 * Words as a filter of the list: customers whose name begins with them or whose words they are. Nothing where no letter
 * or digit was typed.
 */
export const wordsCondition = (
  text: string | undefined,
  actor: Pick<Actor, 'visibleOwners' | 'maskedFields'>,
  workspaceId: number
): readonly Sql[] => {
  const query = searchQueryOf(text ?? '')
  if (!query) return []
  const question = indexQuestion(query, actor)
  const begins = sql`(s.name_folded ~>=~ ${query.folded} and s.name_folded ~<~ ${`${query.folded}\u{10ffff}`})`
  const holds = question === null ? begins : sql`(${begins} or ${hasWords(workspaceId, question)})`
  return [
    sql`f.customer_id in (select s.customer_id from customer_search_list s
          where s.workspace_id = ${workspaceId} and ${holds})`
  ]
}
