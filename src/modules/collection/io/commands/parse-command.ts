import { isDay } from '#kernel/day'
import { translate } from '#lang'
import { alignColumns, readTexts, UsageError, type RegisterCommands } from '#platform/command-line'
import { parsers } from './parse-text.ts'

type Options = Readonly<{ today?: string; json?: true }>

/** `huike parse KIND TEXT…`: one normaliser over texts, as IFC-9 asks; exit 1 where one could not be read. */
export const registerParse: RegisterCommands = (program, context) => {
  const text = (code: string, params = {}): string => translate(context.language, { code, params })
  program
    .command('parse')
    .description(text('cli.parse'))
    .argument('<kind>', text('cli.parse.kind'))
    .argument('[texts...]', text('cli.parse.texts'))
    .option('--today <date>', text('cli.today'))
    .option('--json', text('cli.json'))
    .action(async (kind: string, args: string[], options: Options) => {
      const parse = Object.hasOwn(parsers, kind) ? parsers[kind] : undefined
      if (!parse)
        throw new UsageError('cli.parse.kind.invalid', { kind, kinds: Object.keys(parsers).join(', ') })
      const today = options.today ?? context.today
      if (!isDay(today)) throw new UsageError('cli.today.invalid', { text: today })
      const results = (await readTexts(args, context)).map((input) => ({ input, ...parse(input, today) }))
      const reasonOf = (result: (typeof results)[number]) =>
        result.reason === null ? null : translate(context.language, result.reason)
      if (options.json)
        context.out(
          JSON.stringify(
            results.map((result) => ({
              input: result.input,
              ok: result.value !== null,
              value: result.value,
              reason: reasonOf(result)
            })),
            null,
            2
          )
        )
      else
        context.out(
          alignColumns(
            results.map((result) =>
              result.value === null
                ? ['✗', result.input, reasonOf(result) ?? '']
                : [
                    '✓',
                    result.input,
                    result.shown === '' ? text('cli.parse.vague') : result.shown,
                    result.note === undefined ? '' : text(result.note)
                  ]
            )
          )
        )
      context.exit(results.every((result) => result.value !== null) ? 0 : 1)
    })
}
