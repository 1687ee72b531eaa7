import { sql, type Sql } from '#platform/database'

/** The words of a question with the workspace before each, as the index has them: `'恒达'` → `'7/恒达'`. */
export const ofWorkspace = (workspaceId: number, question: string): string =>
  question.replaceAll(/'([^']+)'/g, (_, word: string) => `'${workspaceId}/${word}'`)

/** Whether a row `s` of the search answers a question about its words, as the index of the words is asked. */
export const hasWords = (workspaceId: number, question: string): Sql =>
  sql`customer_search_words(s.workspace_id, s.lexemes) @@ ${ofWorkspace(workspaceId, question)}::tsquery`
