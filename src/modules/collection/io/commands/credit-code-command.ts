import { message, type Message } from '#kernel/result'
import { translate } from '#lang'
import { checkCreditCode } from '#lib/china'
import { alignColumns, readTexts, type RegisterCommands } from '#platform/command-line'

/** `huike credit-code CODE…`: the GB 32100-2015 check; exit 1 where a code is wrong. */
export const registerCreditCode: RegisterCommands = (program, context) => {
  const text = (code: string, params = {}): string => translate(context.language, { code, params })
  program
    .command('credit-code')
    .description(text('cli.creditCode'))
    .argument('[codes...]', text('cli.creditCode.codes'))
    .option('--json', text('cli.json'))
    .action(async (args: string[], options: { json?: true }) => {
      const results = (await readTexts(args, context)).map((code) => checkCreditCode(code))
      const said = (told: Message | null) => told && translate(context.language, told)
      if (options.json)
        context.out(
          JSON.stringify(
            results.map((result) => ({ ...result, reason: said(result.reason), note: said(result.note) })),
            null,
            2
          )
        )
      else
        context.out(
          alignColumns(
            results.map((result) => {
              const verdict = result.valid
                ? text(result.legacy ? 'cli.creditCode.legacy' : 'cli.creditCode.valid')
                : (said(result.reason) ?? '')
              const proposal =
                result.proposal === null
                  ? ''
                  : translate(
                      context.language,
                      message('cli.creditCode.proposal', { proposal: result.proposal })
                    )
              return [
                result.valid ? '✓' : '✗',
                result.input,
                result.region?.name ?? '',
                result.authority?.name ?? '',
                [verdict, proposal, said(result.note)].filter(Boolean).join(' ')
              ]
            })
          )
        )
      context.exit(results.every((result) => result.valid) ? 0 : 1)
    })
}
