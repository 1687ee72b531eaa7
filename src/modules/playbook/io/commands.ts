import { writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { message, type Params } from '#kernel/result'
import { translate } from '#lang'
import type { CommandContext } from '#platform/command-line'
import {
  defaultPlaybook,
  type LocatedProblem,
  readLocated,
  tellProblem,
  warningsOf,
  writePlaybook
} from '../core/index.ts'
import { problemLine } from './load-playbook.ts'
import { readText } from './read-text.ts'

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

type Findings = Readonly<{ problems: readonly LocatedProblem[]; warnings: readonly LocatedProblem[] }>

const printFindings = (file: string, { problems, warnings }: Findings, context: CommandContext): void => {
  const say = speaker(context)
  if (problems.length === 0 && warnings.length === 0) {
    context.out(say('sound', { file }))
    return
  }
  for (const problem of [...problems, ...warnings]) context.out(problemLine(file, problem, context))
  if (problems.length > 0) context.err(say('count', { count: problems.length }))
  if (warnings.length > 0) context.err(say('warned', { count: warnings.length }))
}

const checkPlaybookFile = async (
  file: string,
  options: Readonly<{ json?: true }>,
  context: CommandContext
): Promise<void> => {
  const found = file === '-' ? { ok: true as const, text: await context.readInput() } : await readText(file)
  if (!found.ok) {
    context.err(translate(context.language, found.reason))
    context.exit(3)
    return
  }
  const read = readLocated(found.text)
  const problems = read.ok ? [] : read.problems
  const warnings = read.ok ? read.locate(warningsOf(read.playbook)) : []
  if (options.json === true) {
    const told = (found: LocatedProblem) => {
      const { path, line, column, code } = found
      return { path, line, column, code, message: tellProblem(found, context.language) }
    }
    context.out(JSON.stringify({ ok: read.ok, findings: problems.map(told), warnings: warnings.map(told) }))
  } else printFindings(file, { problems, warnings }, context)
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
