import type { CommandContext } from './context.ts'
import { UsageError } from './usage-error.ts'

const LINE_END = /\r\n|\n|\r/

/**
 * The texts that a command takes, in input order: its arguments, with `-` replaced by the lines of standard input
 * (an empty line is an empty text; the last line end ends the last line). None at all is wrong usage.
 */
export const readTexts = async (
  args: readonly string[],
  context: CommandContext
): Promise<readonly string[]> => {
  if (args.length === 0) throw new UsageError('cli.noTexts')
  const texts: string[] = []
  for (const arg of args) {
    if (arg !== '-') texts.push(arg)
    else {
      const lines = (await context.readInput()).split(LINE_END)
      if (lines.at(-1) === '') lines.pop()
      texts.push(...lines)
    }
  }
  return texts
}
