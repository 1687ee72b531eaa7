import type { FieldKey } from '#contracts/customers'
import { createAnalyser } from '#core/analysis'
import { createReader, mapColumns } from '#core/collection'
import { defaultPlaybook } from '#core/playbook'
import { matchRecordOf, verifyCustomer } from '#core/verification'
import { findDuplicates, type MatchRecord } from '#lib/matching'
import { cellText, readRecords } from '#lib/tables'
import type { ListFile } from '../data/list-files.ts'
import { medianSpent, roundsOf } from '../measure.ts'
import type { Measured } from '../result.ts'
import { createStopwatch, type Spent } from '../stopwatch.ts'
import { roundTrip } from './baselines.ts'

const AS_OF = '2024-03-15'
const SAMPLE_ROWS = 60

/** The jobs of the pass, each with the bare work that it is held against. */
const jobs = {
  normalise: ['normalise', 'bare cells', 'cells through JSON'],
  verify: ['verify', 'bare customers', 'customers through JSON'],
  tag: ['tag, grade, plan', 'bare customers', 'customers through JSON'],
  write: ['write as analysis', 'bare customers', 'customers through JSON'],
  dedupe: ['dedupe', 'bare sort', 'sort the names']
} as const

/** One pass over the list as `analyze` makes it, batch by batch, each stage and each bare work with its own time. */
const onePass = async (path: string): Promise<ReadonlyMap<string, Spent>> => {
  const watch = createStopwatch()
  const playbook = defaultPlaybook()
  const analyser = createAnalyser({ playbook, language: 'zh-CN', asOf: AS_OF })
  const records = await readRecords(path)
  const matchRecords: MatchRecord[] = []
  let read: ReturnType<typeof createReader> | null = null
  let columns: ReadonlyMap<FieldKey, string> = new Map()
  for await (const batch of records.batches()) {
    const rows = batch.map(({ row, sheetRow, cells }) => ({ row, sheetRow, cells: cells.map(cellText) }))
    if (!read) {
      const mapping = mapColumns(
        records.columns,
        rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells),
        {}
      )
      columns = new Map(mapping.flatMap(({ field, column }) => (field ? [[field, column] as const] : [])))
      read = createReader(mapping, AS_OF)
    }
    const reader = read
    const files = watch
      .time('normalise', () => rows.map((row) => reader(row)))
      .filter((file) => file !== null)
    const context = {
      playbook,
      asOf: AS_OF,
      scenario: 'list' as const,
      columnOf: (field: FieldKey) => columns.get(field) ?? null
    }
    const findings = watch.time('verify', () => files.map((file) => verifyCustomer(file, context)))
    const examined = watch.time('tag', () => files.map((file) => analyser.examine(file)))
    watch.time('write', () =>
      examined.map((one, at) => JSON.stringify(analyser.write(one, findings[at] ?? [])))
    )
    watch.time('bare cells', () => roundTrip(rows))
    watch.time('bare customers', () => roundTrip(files))
    matchRecords.push(...files.map(matchRecordOf))
  }
  watch.time('dedupe', () => findDuplicates(matchRecords))
  watch.time('bare sort', () => matchRecords.map(({ name }) => name).sort())
  return watch.spent()
}

/** Normalising, verifying, tagging, writing and comparing, over one list: medians of whole passes after a warm-up, of a long list one pass. */
export const measureStages = async ({ path, rows, made }: ListFile): Promise<readonly Measured[]> => {
  const rounds = roundsOf(rows)
  for (let run = 0; run < rounds.warmUps; run++) await onePass(path)
  const passes: ReadonlyMap<string, Spent>[] = []
  for (let run = 0; run < rounds.runs; run++) passes.push(await onePass(path))
  const spentOn = (stage: string): Spent =>
    medianSpent(passes.map((pass) => pass.get(stage) ?? { wallMs: 0, cpuMs: 0 }))
  return Object.entries(jobs).map(([stage, [job, bare, what]]) => ({
    job,
    data: made ? 'made' : 'real',
    rows,
    ...spentOn(stage),
    baseline: { what, ...spentOn(bare) },
    peakMiB: null
  }))
}
