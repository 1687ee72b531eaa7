import { LineCounter, parseDocument, type YAMLParseError } from 'yaml'
import type { PlaybookDocument } from '../../contract.ts'
import { checkPlaybook } from '../check/check-playbook.ts'
import { type PlaybookProblem, problem } from '../check/problem.ts'
import { checkShape } from '../check/shape.ts'
import { createLocator, type Place } from './locate.ts'

/** A problem with its place in the text. */
export type LocatedProblem = PlaybookProblem & Place

type Refused = Readonly<{ ok: false; problems: readonly LocatedProblem[] }>

/** Gives problems their places in the text, in its order. */
type Locate = (problems: readonly PlaybookProblem[]) => readonly LocatedProblem[]
export type ReadPlaybook = Readonly<{ ok: true; playbook: PlaybookDocument }> | Refused
export type LocatedPlaybook = Readonly<{ ok: true; playbook: PlaybookDocument; locate: Locate }> | Refused

/** Data of a text. */
type ParsedYaml = Readonly<{ ok: true; input: object; locate: Locate }> | Refused

/** The default is about 150 thousand characters; anything ten times as long is no playbook. */
const MAX_CHARACTERS = 2_000_000
const START: Place = { line: 1, column: 1 }

const refused = (found: PlaybookProblem, place: Place = START): Refused => ({
  ok: false,
  problems: [{ ...found, ...place }]
})

/**
 * A playbook from the YAML that people edit, or every problem with path, line and column, in the order of the text.
 * `high: 5万` under `grades.value` beside `medium: 10万` gives `playbook.notAbove` on the line of `high`.
 */
export const readPlaybook = (yamlText: string): ReadPlaybook => {
  const read = readLocated(yamlText)
  return read.ok ? { ok: true, playbook: read.playbook } : read
}

/** The same, with the places of what else is said of it: warnings have lines too. */
export const readLocated = (yamlText: string): LocatedPlaybook => {
  const parsed = parseYaml(yamlText)
  if (!parsed.ok) return parsed
  const { input, locate } = parsed
  const checked = checkPlaybook(input)
  return checked.ok ? { ...checked, locate } : { ok: false, problems: locate(checked.problems) }
}

/**
 * The document of a YAML text that has the shape of one, whatever else is wrong with it: so that an editor can show it as
 * forms and mend it there. Problems are those of the text where it has not even the shape.
 */
export const readShape = (yamlText: string): ReadPlaybook => {
  const parsed = parseYaml(yamlText)
  if (!parsed.ok) return parsed
  const shape = checkShape(parsed.input)
  return shape.ok ? shape : { ok: false, problems: parsed.locate(shape.problems) }
}

/** A tab among the spaces makes every later line look wrong too: it alone is told. */
const firstOf = (errors: readonly YAMLParseError[]): readonly YAMLParseError[] =>
  errors[0]?.code === 'TAB_AS_INDENT' ? errors.filter(({ code }) => code === 'TAB_AS_INDENT') : errors

const parseYaml = (yamlText: string): ParsedYaml => {
  if (yamlText.length > MAX_CHARACTERS) return refused(problem('', 'tooLong', { maximum: MAX_CHARACTERS }))
  const lines = new LineCounter()
  const document = parseDocument(yamlText, { lineCounter: lines, prettyErrors: false })
  if (document.errors.length > 0)
    return {
      ok: false,
      problems: firstOf(document.errors).map((error) => {
        const { line, col } = lines.linePos(error.pos[0])
        return { ...problem('', 'yaml', { detail: error.message, slip: error.code }), line, column: col }
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
  const locate = createLocator(document, lines)
  return {
    ok: true,
    input,
    locate: (problems) =>
      problems
        .map((found) => ({ ...found, ...locate(found.path) }))
        .sort((a, b) => a.line - b.line || a.column - b.column)
  }
}
