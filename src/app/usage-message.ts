import type { CommanderError } from 'commander'
import { message, type Message } from '#kernel/result'

const textOfCode: Readonly<Record<string, string>> = {
  'commander.unknownOption': 'cli.usage.unknownOption',
  'commander.unknownCommand': 'cli.usage.unknownCommand',
  'commander.missingArgument': 'cli.usage.missingArgument',
  'commander.optionMissingArgument': 'cli.usage.optionMissingArgument',
  'commander.missingMandatoryOptionValue': 'cli.usage.missingOption',
  'commander.excessArguments': 'cli.usage.excessArguments',
  'commander.invalidArgument': 'cli.usage.invalidArgument'
}

const QUOTED = /'([^']*)'/g
const SUGGESTION = /Did you mean (?:one of )?([^?]+)\?/
const CHOICES = /Allowed choices are ([^.]+)\./

/**
 * What was written wrongly, from the English sentence of commander, which quotes the words that matter:
 * `error: unknown option '--bogus'` → cli.usage.unknownOption with `what: --bogus`. Null where it told the person
 * already, as help does.
 */
export const usageMessage = (error: CommanderError): Message | null => {
  const code = textOfCode[error.code]
  if (code === undefined)
    return error.code.startsWith('commander.help')
      ? null
      : message('cli.usage.other', { what: error.message })
  const [what = '', given = ''] = [...error.message.matchAll(QUOTED)].map(([, quoted = '']) => quoted)
  const choices = CHOICES.exec(error.message)?.[1] ?? ''
  return message(code, { what, given, choices })
}

/** The nearest word that exists, where commander found one. */
export const suggestionOf = (error: CommanderError): string | null =>
  SUGGESTION.exec(error.message)?.[1] ?? null
