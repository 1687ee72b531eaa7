import { readFile, writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { message, type Params } from '#kernel/result'
import { translate } from '#lang'
import type { CommandContext } from '#platform/command-line'
import { defaultPlaybook, type LocatedProblem, readPlaybook, writePlaybook } from '../core/index.ts'
import { problemLine } from './load-playbook.ts'

const detailOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const speaker =
  (context: CommandContext) =>
  (what: string, params: Params = {}): string =>
    translate(context.language, message(`playbook.command.${what}`, params))

const exportPlaybook = async (
  options: Readonly<{ out?: string }>,
  context: CommandContext
): Promise<void> => {
  const say = speaker(context)
  const text = writePlaybook(defaultPlaybook(), context.language)
  if (options.out === undefined) {
    context.out(text)
    return
  }
  try {
    await writeFile(options.out, text)
    context.err(say('written', { file: options.out }))
  } catch (error) {
    context.err(say('unwritable', { file: options.out, detail: detailOf(error) }))
    context.exit(3)
  }
}

const printProblems = (file: string, problems: readonly LocatedProblem[], context: CommandContext): void => {
  const say = speaker(context)
  if (problems.length === 0) {
    context.out(say('sound', { file }))
    return
  }
  for (const problem of problems) context.out(problemLine(file, problem, context))
  context.err(say('count', { count: problems.length }))
}

const checkPlaybookFile = async (
  file: string,
  options: Readonly<{ json?: true }>,
  context: CommandContext
): Promise<void> => {
  let text: string
  try {
    text = file === '-' ? await context.readInput() : await readFile(file, 'utf8')
  } catch (error) {
    context.err(speaker(context)('unreadable', { file, detail: detailOf(error) }))
    context.exit(3)
    return
  }
  const read = readPlaybook(text)
  const problems = read.ok ? [] : read.problems
  if (options.json === true) {
    const findings = problems.map(({ path, line, column, code, params }) => ({
      path,
      line,
      column,
      code,
      message: translate(context.language, { code, params })
    }))
    context.out(JSON.stringify({ ok: read.ok, findings }))
  } else printProblems(file, problems, context)
  if (!read.ok) context.exit(1)
}

/**
 * `huike playbook export [--out FILE]` writes the default to edit; `huike playbook check FILE [--json]` says what is
 * wrong with an edited one and where (exit 1 with findings, 3 where it cannot be read).
 */
export const registerPlaybookCommands = (program: Command, context: CommandContext): void => {
  const say = speaker(context)
  const playbook = program.command('playbook').description(say('playbook'))
  playbook
    .command('export')
    .description(say('export'))
    .option('--out <file>', say('out'))
    .action((options: Readonly<{ out?: string }>) => exportPlaybook(options, context))
  playbook
    .command('check')
    .description(say('check'))
    .argument('<file>')
    .option('--json', say('checkJson'))
    .action((file: string, options: Readonly<{ json?: true }>) => checkPlaybookFile(file, options, context))
}
