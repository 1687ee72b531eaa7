import { Command, Option } from 'commander'
import { languages, translate } from '#lang'
import type { CommandContext } from '#platform/command-line'
import { guardInput } from './guard-input.ts'
import { registerModules } from './modules.ts'
import { reportFailure } from './report-failure.ts'
import { VERSION } from './version.ts'

const headings: Readonly<Record<string, string>> = {
  'Usage:': 'cli.heading.usage',
  'Arguments:': 'cli.heading.arguments',
  'Options:': 'cli.heading.options',
  'Commands:': 'cli.heading.commands'
}

/** Commands of commands too take their help from the program. */
const settle = (command: Command, help: string): void => {
  command.helpOption('-h, --help', help).helpCommand(false)
  for (const inner of command.commands) settle(inner, help)
}

const createProgram = (context: CommandContext): Command => {
  const text = (code: string): string => translate(context.language, { code, params: {} })
  const program = new Command('huike')
  program
    .description(text('cli.description'))
    .version(VERSION, '-V, --version', text('cli.version'))
    .addOption(new Option('--lang <language>', text('cli.lang')).choices(languages))
    .configureHelp({
      styleTitle: (title) => (headings[title] === undefined ? title : text(headings[title])),
      // The description names the choices already.
      optionDescription: ({ description }) => description
    })
    .exitOverride()
    .configureOutput({
      writeOut: (written) => context.out(written),
      writeErr: (written) => context.err(written),
      // Said by `reportFailure` in the person's language.
      outputError: () => undefined
    })
    .hook('preAction', (_, command) => {
      const { out } = command.opts<{ out?: string }>()
      const [input] = command.args
      if (command.name() === 'analyze' && input !== undefined && out !== undefined) guardInput(input, out)
    })
  registerModules(program, context)
  settle(program, text('cli.help'))
  return program
}

/** Runs one command line to its end; whatever happens ends in an exit code and a sentence, never in a stack. */
export const runCommandLine = async (args: readonly string[], context: CommandContext): Promise<void> => {
  try {
    const program = createProgram(context)
    if (args.length === 0) context.out(program.helpInformation())
    else await program.parseAsync([...args], { from: 'user' })
  } catch (error) {
    reportFailure(error, context)
  }
}
