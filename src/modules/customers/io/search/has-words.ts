import { sql, type Sql } from '#platform/database'

/** A word as it is stored, with the number of its workspace: `7/恒达`. An index of words alone then leads to one workspace. */
export const storedWord = (workspaceId: number, word: string): string => `${workspaceId}/${word}`

/** An array of words in SQL as they are stored; `workspace` and `words` are columns or placeholders. */
export const storedWords = (workspace: string, words: string): string =>
  `array(select ${workspace} || '/' || word from unnest(${words}) word)`

/** The words of a question as they are stored: `'恒达'` → `'7/恒达'`. */
export const ofWorkspace = (workspaceId: number, question: string): string =>
  question.replaceAll(/'([^']+)'/g, (_, word: string) => `'${storedWord(workspaceId, word)}'`)

/** Whether a row `s` of the search answers a question about its words. */
export const hasWords = (workspaceId: number, question: string): Sql =>
  sql`s.lexemes @@ ${ofWorkspace(workspaceId, question)}::tsquery`
