import { message } from '#kernel/result'
import { translate } from '#lang'
import { type CommandContext, UsageError } from '#platform/command-line'
import type { PlaybookDocument } from '../contract.ts'
import { type LocatedProblem, readPlaybook, tellProblem } from '../core/index.ts'
import { readText } from './read-text.ts'

/** One finding as a line that editors understand: `my.yaml:12:5 grades.value.high …`. */
export const problemLine = (file: string, problem: LocatedProblem, context: CommandContext): string => {
  const { line, column, path } = problem
  const text = tellProblem(problem, context.language)
  return translate(context.language, message('playbook.command.finding', { file, line, column, path, text }))
}

/**
 * The playbook that a command was told to use. A file that cannot be read or has findings is wrong usage: the findings
 * are on stderr, nothing is done with half a playbook.
 */
export const loadPlaybook = async (file: string, context: CommandContext): Promise<PlaybookDocument> => {
  const found = await readText(file)
  if (!found.ok) throw new UsageError(found.reason.code, found.reason.params)
  const read = readPlaybook(found.text)
  if (read.ok) return read.playbook
  for (const problem of read.problems) context.err(problemLine(file, problem, context))
  throw new UsageError('playbook.command.refused', { file, count: read.problems.length })
}
