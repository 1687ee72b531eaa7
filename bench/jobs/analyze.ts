import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ListFile } from '../data/list-files.ts'
import { measure, medianSpent, roundsOf } from '../measure.ts'
import type { Measured } from '../result.ts'
import type { Spent } from '../stopwatch.ts'
import { readLines, readSheetXml, writeBytes } from './baselines.ts'

/** What the bundled command line needs: its file, and the hook that tells what the process used. */
export type Bundle = Readonly<{ cli: string; hook: string; folder: string }>

type Run = Spent & Readonly<{ peakMiB: number; bytes: number }>

const KIB_A_MIB = 1024

const folderBytes = async (folder: string): Promise<number> => {
  let bytes = 0
  for (const name of await readdir(folder)) bytes += (await stat(join(folder, name))).size
  return bytes
}

const runOnce = async (path: string, { cli, hook, folder }: Bundle): Promise<Run> => {
  const out = await mkdtemp(join(folder, 'out-'))
  try {
    const from = performance.now()
    const child = spawn(process.execPath, ['--import', hook, cli, 'analyze', path, '--out', out, '--json'], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe']
    })
    let told = ''
    let errors = ''
    child.stdio[3]?.on('data', (chunk: Buffer) => (told += chunk.toString()))
    child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()))
    const [code] = (await once(child, 'close')) as [number | null]
    const wallMs = performance.now() - from
    if (code !== 0) throw new Error(`analyze ended with ${code}: ${errors.slice(-500)}`)
    // The hook's own words.
    const usage = JSON.parse(told) as { cpuMs: number; maxRssKiB: number }
    return {
      wallMs,
      cpuMs: usage.cpuMs,
      peakMiB: usage.maxRssKiB / KIB_A_MIB,
      bytes: await folderBytes(out)
    }
  } finally {
    await rm(out, { recursive: true, force: true })
  }
}

/**
 * `huike analyze` whole, in a process of its own, against reading the file and writing as many bytes as its reports. Each
 * run is as cold as a person's; only the disk cache is warm.
 */
export const measureAnalyze = async (list: ListFile, bundle: Bundle): Promise<Measured> => {
  const { path, rows, format, made } = list
  const runs: Run[] = []
  for (let run = 0; run < roundsOf(rows).runs; run++) runs.push(await runOnce(path, bundle))
  const bytes = runs[0]?.bytes ?? 0
  const written = join(bundle.folder, 'bytes')
  const bare = await measure(async () => {
    if (format === 'csv') readLines(path)
    else await readSheetXml(path)
    writeBytes(written, bytes)
  }, rows)
  await rm(written, { force: true })
  return {
    job: `analyze ${format}`,
    data: made ? 'made' : 'real',
    rows,
    ...medianSpent(runs),
    baseline: { what: `read, and write ${(bytes / 1e6).toFixed(1)} MB`, ...bare },
    peakMiB: Math.max(...runs.map(({ peakMiB }) => peakMiB))
  }
}
