import { Command, CommanderError } from 'commander'
import { translate } from '#lang'
import { UsageError, type CommandContext } from '#platform/command-line'
import { registerModules } from './modules.ts'

const VERSION = '0.1.0'

type Told = Error & { code: string; params: Record<string, string | number> }

/** Errors that know a text for the person: of a table, of usage, of a module. */
const isTold = (error: unknown): error is Told =>
  error instanceof Error && 'code' in error && 'params' in error && typeof error.code === 'string'

/** Wrong options are the person's to mend (2); a file or program that fails is not (3). */
const report = (error: unknown, context: CommandContext): void => {
  if (error instanceof CommanderError) {
    context.exit(error.exitCode === 0 ? 0 : 2)
    return
  }
  if (error instanceof UsageError) {
    context.err(translate(context.language, error))
    context.exit(2)
    return
  }
  if (isTold(error)) context.err(translate(context.language, error))
  else {
    context.err(
      translate(context.language, {
        code: 'cli.unexpected',
        params: { detail: error instanceof Error ? error.message : String(error) }
      })
    )
    if (process.env['HUIKE_DEBUG'] && error instanceof Error) context.err(error.stack ?? '')
  }
  context.exit(3)
}

/** Runs one command line to its end; whatever happens ends in an exit code and a sentence, never in a stack. */
export const runCommandLine = async (args: readonly string[], context: CommandContext): Promise<void> => {
  const program = new Command('huike')
  const text = (code: string): string => translate(context.language, { code, params: {} })
  program
    .description(text('cli.description'))
    .version(VERSION, '-V, --version', text('cli.version'))
    .helpOption('-h, --help', text('cli.help'))
    .helpCommand(false)
    .option('--lang <language>', text('cli.lang'))
    .showHelpAfterError(text('cli.showHelp'))
    .exitOverride()
    .configureOutput({
      writeOut: (written) => context.out(written),
      writeErr: (written) => context.err(written)
    })
  registerModules(program, context)
  for (const command of program.commands) command.exitOverride().helpOption('-h, --help', text('cli.help'))
  try {
    if (args.length === 0) {
      context.out(program.helpInformation())
      return
    }
    await program.parseAsync([...args], { from: 'user' })
  } catch (error) {
    report(error, context)
  }
}
