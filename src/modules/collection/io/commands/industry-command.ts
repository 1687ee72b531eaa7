import { translate } from '#lang'
import { classifyIndustry, type IndustryGuess } from '#lib/china'
import { cellText, readRecords } from '#lib/tables'
import {
  alignColumns,
  readTexts,
  UsageError,
  type CommandContext,
  type RegisterCommands
} from '#platform/command-line'

type Options = Readonly<{ file?: string; column?: string; sheet?: string; level: string; json?: true }>

const LIMIT = 5

const levelOf = (text: string): 2 | 3 | 4 => {
  if (text === '2') return 2
  if (text === '3') return 3
  if (text === '4') return 4
  throw new UsageError('cli.industry.level.invalid')
}

const textsOfFile = async (
  file: string,
  options: Options,
  context: CommandContext
): Promise<readonly string[]> => {
  const records = await readRecords(file, { sheet: options.sheet, signal: context.signal })
  try {
    const columns = records.columns.join(', ')
    if (options.column === undefined) throw new UsageError('cli.industry.column.missing', { columns })
    const index = records.columns.indexOf(options.column)
    if (index < 0) throw new UsageError('cli.column.unknown', { column: options.column, columns })
    const texts: string[] = []
    for await (const batch of records.batches())
      for (const { cells } of batch) texts.push(cellText(cells[index] ?? null))
    return texts
  } finally {
    await records.close()
  }
}

const shown = (guess: IndustryGuess, vague: string): string =>
  guess.candidates.length === 0
    ? vague
    : guess.candidates
        .slice(0, 3)
        .map(
          ({ code, name, confidence, because }) =>
            `${code} ${name} ${Math.round(confidence * 100)}% (${because.join(', ')})`
        )
        .join('  ')

/** `huike industry TEXT…` or `--file FILE --column COL`: ranked GB/T 4754 codes with the words that decided. */
export const registerIndustry: RegisterCommands = (program, context) => {
  const text = (code: string, params = {}): string => translate(context.language, { code, params })
  program
    .command('industry')
    .description(text('cli.industry'))
    .argument('[texts...]', text('cli.industry.texts'))
    .option('--file <file>', text('cli.industry.file'))
    .option('--column <column>', text('cli.industry.column'))
    .option('--sheet <sheet>', text('cli.sheet'))
    .option('--level <digits>', text('cli.industry.level'), '2')
    .option('--json', text('cli.json'))
    .action(async (args: string[], options: Options) => {
      const level = levelOf(options.level)
      const texts =
        options.file === undefined
          ? await readTexts(args, context)
          : await textsOfFile(options.file, options, context)
      const results = texts.map((input) => ({
        input,
        guess: classifyIndustry(input, { level, limit: LIMIT })
      }))
      if (options.json)
        context.out(
          JSON.stringify(
            results.map(({ input, guess }) => ({ input, candidates: guess.candidates, vague: guess.vague })),
            null,
            2
          )
        )
      else
        context.out(
          alignColumns(
            results.map(({ input, guess }) => [input.slice(0, 40), shown(guess, text('cli.industry.vague'))])
          )
        )
    })
}
