import { LineCounter, parseDocument } from 'yaml'
import type { PlaybookDocument } from '../../contract.ts'
import { checkPlaybook } from '../check/check-playbook.ts'
import { type PlaybookProblem, problem } from '../check/problem.ts'
import { createLocator, type Place } from './locate.ts'

/** A problem with its place in the text. */
export type LocatedProblem = PlaybookProblem & Place

export type ReadPlaybook =
  | Readonly<{ ok: true; playbook: PlaybookDocument }>
  | Readonly<{ ok: false; problems: readonly LocatedProblem[] }>

/** The default is about 150 thousand characters; anything ten times as long is no playbook. */
const MAX_CHARACTERS = 2_000_000
const START: Place = { line: 1, column: 1 }

const refused = (found: PlaybookProblem, place: Place = START): ReadPlaybook => ({
  ok: false,
  problems: [{ ...found, ...place }]
})

/**
 * A playbook from the YAML that people edit, or every problem with path, line and column, in the order of the text.
 * `high: 5万` under `grades.value` beside `medium: 10万` gives `playbook.notAbove` on the line of `high`.
 */
export const readPlaybook = (yamlText: string): ReadPlaybook => {
  if (yamlText.length > MAX_CHARACTERS) return refused(problem('', 'tooLong', { maximum: MAX_CHARACTERS }))
  const lines = new LineCounter()
  const document = parseDocument(yamlText, { lineCounter: lines, prettyErrors: false })
  if (document.errors.length > 0)
    return {
      ok: false,
      problems: document.errors.map((error) => {
        const { line, col } = lines.linePos(error.pos[0])
        return { ...problem('', 'yaml', { detail: error.message }), line, column: col }
      })
    }
  let input: unknown
  try {
    input = document.toJS({ maxAliasCount: 100 })
  } catch (error) {
    // Unresolved or exploding aliases: the library throws a ReferenceError only here.
    if (!(error instanceof ReferenceError)) throw error
    return refused(problem('', 'yaml', { detail: error.message }))
  }
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return refused(problem('', 'notAPlaybook'))
  const checked = checkPlaybook(input)
  if (checked.ok) return checked
  const locate = createLocator(document, lines)
  const problems = checked.problems
    .map((found) => ({ ...found, ...locate(found.path) }))
    .sort((a, b) => a.line - b.line || a.column - b.column)
  return { ok: false, problems }
}
