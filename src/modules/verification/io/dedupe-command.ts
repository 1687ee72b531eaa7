import { mapColumns } from '#core/collection'
import type { FieldKey } from '#contracts/customers'
import { translate } from '#lang'
import { DEFAULT_THRESHOLD, findDuplicates, type MatchRecord } from '#lib/matching'
import { cellText, readRecords } from '#lib/tables'
import {
  alignColumns,
  createProgressBar,
  UsageError,
  type CommandContext,
  type RegisterCommands
} from '#platform/command-line'
import { likelyNameColumn } from '../core/duplicates/likely-name-column.ts'
import { domainOf } from '../core/duplicates/match-record.ts'

type Options = Readonly<{
  name?: string
  code?: string
  phone?: string
  address?: string
  threshold?: string
  sheet?: string
  json?: true
}>
type Columns = Readonly<Partial<Record<FieldKey, readonly number[]>>>

const SAMPLE_ROWS = 60
const PAIRS_SHOWN = 200

/** Which column holds what: named by the person, else found; naming one leaves the others to be found. */
const chooseColumns = (
  columns: readonly string[],
  sample: readonly (readonly string[])[],
  options: Options
): Columns => {
  const chosen: readonly (readonly [FieldKey, string | undefined])[] = [
    ['name', options.name],
    ['creditCode', options.code],
    ['phone', options.phone],
    ['address', options.address]
  ]
  const byHand: Record<string, FieldKey> = {}
  for (const [field, column] of chosen) {
    if (column === undefined) continue
    if (!columns.includes(column))
      throw new UsageError('cli.column.unknown', { column, columns: columns.join(', ') })
    byHand[column] = field
  }
  const found: Partial<Record<FieldKey, number[]>> = {}
  for (const { index, field } of mapColumns(columns, sample, byHand))
    if (field !== null) (found[field] ??= []).push(index)
  if (found.name !== undefined || found.shortName !== undefined) return found
  const taken = new Set(Object.values(found).flat())
  const name = likelyNameColumn(columns, sample, (index) => taken.has(index))
  return name === null ? found : { ...found, name: [name] }
}

const recordOf = (row: number, cells: readonly string[], columns: Columns): MatchRecord => {
  const textsOf = (...fields: FieldKey[]): string[] =>
    fields
      .flatMap((field) => columns[field] ?? [])
      .map((index) => cells[index]?.trim() ?? '')
      .filter((text) => text !== '')
  const [code] = textsOf('creditCode')
  const [shortName] = textsOf('shortName')
  const [name] = textsOf('name')
  const place = textsOf('address', 'registeredAddress')[0]
  const city = textsOf('city')[0]
  return {
    row,
    name: name ?? shortName ?? '',
    ...(name === undefined || shortName === undefined ? {} : { shortName }),
    formerNames: textsOf('formerName'),
    creditCode: code ?? null,
    phones: textsOf('mobile', 'phone'),
    domains: textsOf('email', 'website')
      .map(domainOf)
      .filter((domain) => domain !== null),
    address:
      place === undefined
        ? null
        : city === undefined || place.includes(city)
          ? place
          : `${place}${/[a-z]/iu.test(city) ? ',' : ''} ${city}`
  }
}

const readList = async (
  file: string,
  options: Options,
  context: CommandContext
): Promise<readonly MatchRecord[]> => {
  const records = await readRecords(file, { sheet: options.sheet, signal: context.signal })
  const bar = createProgressBar(
    context,
    translate(context.language, { code: 'cli.dedupe.reading', params: {} })
  )
  const list: MatchRecord[] = []
  try {
    let columns: Columns | null = null
    for await (const batch of records.batches()) {
      const rows = batch.map((record) => ({ row: record.row, cells: record.cells.map(cellText) }))
      columns ??= chooseColumns(
        records.columns,
        rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells),
        options
      )
      for (const { row, cells } of rows) list.push(recordOf(row, cells, columns))
      const { bytesRead, totalBytes } = records.progress()
      bar.update(bytesRead, totalBytes, String(list.length))
    }
    columns ??= chooseColumns(records.columns, [], options)
    return list
  } finally {
    bar.stop()
    await records.close()
  }
}

const thresholdOf = (text: string | undefined): number => {
  if (text === undefined) return DEFAULT_THRESHOLD
  const threshold = Number(text)
  if (text.trim() === '' || !(threshold >= 0 && threshold <= 1))
    throw new UsageError('cli.dedupe.threshold', { text })
  return threshold
}

/** `huike dedupe FILE`: every pair of rows that is one customer, with score and because, and their clusters (COL-19). */
export const registerDedupe: RegisterCommands = (program, context) => {
  const text = (code: string, params = {}): string => translate(context.language, { code, params })
  program
    .command('dedupe')
    .description(text('cli.dedupe'))
    .argument('<file>', text('cli.file'))
    .option('--name <column>', text('cli.dedupe.name'))
    .option('--code <column>', text('cli.dedupe.code'))
    .option('--phone <column>', text('cli.dedupe.phone'))
    .option('--address <column>', text('cli.dedupe.address'))
    .option('--threshold <score>', text('cli.dedupe.thresholdOption', { threshold: DEFAULT_THRESHOLD }))
    .option('--sheet <sheet>', text('cli.sheet'))
    .option('--json', text('cli.json'))
    .action(async (file: string, options: Options) => {
      const threshold = thresholdOf(options.threshold)
      const list = await readList(file, options, context)
      const bar = createProgressBar(context, text('cli.dedupe.comparing'))
      const report = findDuplicates(list, {
        threshold,
        onProgress: (done, total) => bar.update(done, total, '')
      })
      bar.stop()
      const pairs = report.pairs.map(({ a, b, score, because }) => ({
        a,
        b,
        score: Math.round(score * 1000) / 1000,
        because: because.map((reason) => translate(context.language, reason)).join('; ')
      }))
      if (options.json) {
        context.out(JSON.stringify({ rows: list.length, pairs, clusters: report.clusters }))
        return
      }
      const nameOf = new Map(list.map(({ row, name }) => [row, name]))
      context.err(
        text('cli.dedupe.found', {
          rows: list.length,
          pairs: pairs.length,
          clusters: report.clusters.length
        })
      )
      if (pairs.length === 0) return
      context.out(
        alignColumns(
          pairs
            .slice(0, PAIRS_SHOWN)
            .map(({ a, b, score, because }) => [
              score.toFixed(2),
              `${a} ${nameOf.get(a) ?? ''}`,
              `${b} ${nameOf.get(b) ?? ''}`,
              because
            ])
        )
      )
      if (pairs.length > PAIRS_SHOWN)
        context.err(text('cli.dedupe.more', { count: pairs.length - PAIRS_SHOWN }))
    })
}
