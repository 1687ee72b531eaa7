import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { madeList, realList, warm, type ListFile } from './data/list-files.ts'
import { measureAnalyze, type Bundle } from './jobs/analyze.ts'
import { measureDuplicates } from './jobs/duplicates.ts'
import { measureRates } from './jobs/rates.ts'
import { measureReading } from './jobs/reading.ts'
import { measureStages } from './jobs/stages.ts'
import { machineFacts, machineLine } from './machine.ts'
import { readOptions, serverJobNames, type BenchOptions } from './options.ts'
import { growthOf, tableOf } from './report.ts'
import { ratioOf, type Measured } from './result.ts'
import { publishServer } from './server/publish-server.ts'
import { BARE_DATABASE, serveBare } from './server/program/bare-server.ts'
import { isLoadThread, serveLoad } from './server/program/load.ts'
import { measureSizes } from './server/measure-sizes.ts'

/** The checkout, from `scripts/bench.mjs`, which bundles this file and runs it. */
const root = process.env['HUIKE_BENCH_ROOT'] ?? process.cwd()
const cli = process.env['HUIKE_BENCH_CLI'] ?? join(root, 'dist/cli.mjs')
const register = join(root, '../shared/data/companies/register-20k.csv')

type Lists = Readonly<{ csv: readonly ListFile[]; xlsx: readonly ListFile[]; real: readonly ListFile[] }>

const prepareLists = async ({ sizes, realSizes }: BenchOptions, folder: string): Promise<Lists> => {
  const csv: ListFile[] = []
  const xlsx: ListFile[] = []
  const real: ListFile[] = []
  for (const rows of sizes) {
    csv.push(await madeList(folder, 'csv', rows))
    xlsx.push(await madeList(folder, 'xlsx', rows))
  }
  if (existsSync(register)) for (const rows of realSizes) real.push(await realList(folder, register, rows))
  else console.error('skipped: real companies (register-20k.csv is not beside this checkout)')
  for (const { path } of [...csv, ...xlsx, ...real]) await warm(path)
  return { csv, xlsx, real }
}

const run = async (options: BenchOptions, lists: Lists, bundle: Bundle): Promise<readonly Measured[]> => {
  const measured: Measured[] = []
  const wants = (job: BenchOptions['only'][number]): boolean => options.only.includes(job)
  const tell = (text: string): void => console.error(`… ${text}`)
  const { csv, xlsx, real } = lists
  if (wants('rates')) {
    tell('rates')
    measured.push(...(await measureRates()))
  }
  if (wants('read'))
    for (const list of [...csv, ...xlsx, ...real]) {
      tell(`read ${list.format} ${list.rows}`)
      measured.push(await measureReading(list))
    }
  if (wants('stages'))
    for (const list of [...csv, ...real]) {
      tell(`stages ${list.rows}`)
      measured.push(...(await measureStages(list)))
    }
  if (wants('duplicates'))
    for (const rows of options.duplicateSizes) {
      tell(`dedupe names ${rows}`)
      measured.push(measureDuplicates(rows))
    }
  if (wants('analyze'))
    for (const list of [...csv, ...(options.quick ? [] : xlsx), ...real]) {
      tell(`analyze ${list.format} ${list.rows}`)
      measured.push(await measureAnalyze(list, bundle))
    }
  return measured
}

const notes = `
Medians of three runs after a warm-up; of 100,000 rows one run, names apart. cpu and baseline are processor time of all threads; ratio is cpu over
baseline; growth is the exponent of cpu over rows (1 is proportional, n·log n about 1.1).`

/** The table on the screen, everything in `bench/results/latest.json`. */
const publish = async (measured: readonly Measured[], seconds: number): Promise<void> => {
  const machine = machineFacts()
  console.log(`\n${machineLine(machine)}\n\n${tableOf(measured)}\n${notes}`)
  const document = {
    machine,
    seconds,
    measured: measured.map((one) => ({ ...one, ratio: ratioOf(one) })),
    growth: growthOf(measured)
  }
  const results = join(root, 'bench/results')
  await mkdir(results, { recursive: true })
  await writeFile(join(results, 'latest.json'), `${JSON.stringify(document, null, 2)}\n`)
  console.log(`\n${seconds} s; bench/results/latest.json`)
}

/** A run of some jobs does not replace the results of all. */
const jsonOf = ({ serverOnly }: BenchOptions): string =>
  serverOnly.length === serverJobNames.length ? 'bench/results/server.json' : 'dist/bench-server.json'

const main = async (): Promise<void> => {
  const options = readOptions(process.argv.slice(2))
  if (typeof options === 'string') {
    console.error(options)
    process.exitCode = 2
    return
  }
  const from = performance.now()
  if (options.serverSizes.length > 0) {
    const programs = { cli, bench: fileURLToPath(import.meta.url) }
    const measured = await measureSizes(options, programs, (text) => console.error(`… ${text}`))
    await publishServer(measured, join(root, jsonOf(options)), Math.round((performance.now() - from) / 1000))
    return
  }
  const folder = await mkdtemp(join(tmpdir(), 'huike-bench-'))
  try {
    const measured = await run(options, await prepareLists(options, folder), {
      cli,
      hook: new URL('../bench/exit-usage.mjs', import.meta.url).href,
      folder
    })
    await publish(measured, Math.round((performance.now() - from) / 1000))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

// The bundle is one file: the bare server and the thread that asks are this one too.
const bareDatabase = process.env[BARE_DATABASE]
if (isLoadThread()) serveLoad()
else if (bareDatabase !== undefined) await serveBare(bareDatabase)
else await main()
