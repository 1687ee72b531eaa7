import { CommanderError } from 'commander'
import { message, type Message } from '#kernel/result'
import { translate } from '#lang'
import { UsageError, type CommandContext } from '#platform/command-line'
import { systemMessage } from './system-message.ts'
import { suggestionOf, usageMessage } from './usage-message.ts'

type Told = Error & Message

/** Errors that know a text for the person: of a table, of usage, of a module. */
const isTold = (error: unknown): error is Told =>
  error instanceof Error && 'code' in error && 'params' in error && typeof error.code === 'string'

const reportUsage = (error: CommanderError, context: CommandContext): void => {
  const told = usageMessage(error)
  if (told === null) return
  const suggestion = suggestionOf(error)
  const hint = suggestion === null ? message('cli.showHelp') : message('cli.usage.suggestion', { suggestion })
  context.err(`${translate(context.language, told)} ${translate(context.language, hint)}`)
}

/** What happened as a sentence: of the error itself, of the disk, or that it was not foreseen. */
const messageOf = (error: unknown): Message => {
  if (isTold(error)) return error
  const detail = error instanceof Error ? error.message : String(error)
  return systemMessage(error) ?? message('cli.unexpected', { detail })
}

/**
 * Says in one sentence why a command failed and sets its exit code: wrong options are the person's to mend (2); a
 * file or program that fails is not (3). With HUIKE_DEBUG the stack follows.
 */
export const reportFailure = (error: unknown, context: CommandContext): void => {
  if (error instanceof CommanderError) {
    if (error.exitCode !== 0) reportUsage(error, context)
    context.exit(error.exitCode === 0 ? 0 : 2)
    return
  }
  context.err(translate(context.language, messageOf(error)))
  if (process.env['HUIKE_DEBUG'] && error instanceof Error) context.err(error.stack ?? '')
  context.exit(error instanceof UsageError ? 2 : 3)
}
