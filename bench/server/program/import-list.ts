import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ServerProcess } from './processes.ts'

const POLL_MS = 100

type Run = Readonly<{
  id: string
  state: string
  problem: string | null
  unusable: string | null
  counts: Readonly<{ created: number; rejected: number }>
}>

export type Imported = Readonly<{ seconds: number; created: number; peakMiB: number | null }>

/** Imports a list as the browser does: hands the file in, says go, and looks until it is done. */
export const importList = async (server: ServerProcess, cookie: string, path: string): Promise<Imported> => {
  const ask = async (method: 'GET' | 'POST', place: string, body: Buffer | null = null): Promise<Run> => {
    const answer = await fetch(`http://127.0.0.1:${server.port}/api/v1${place}`, {
      method,
      headers: { cookie, ...(body ? { 'content-type': 'application/octet-stream' } : {}) },
      ...(body ? { body } : {})
    })
    if (!answer.ok) throw new Error(`${method} ${place} answered ${answer.status}: ${await answer.text()}`)
    // The contract of the route, of which this is a part.
    return (await answer.json()) as Run
  }
  const from = performance.now()
  const { id } = await ask(
    'POST',
    `/imports?fileName=${encodeURIComponent(basename(path))}`,
    await readFile(path)
  )
  let run = await ask('POST', `/imports/${id}/run`)
  let peakMiB = server.residentMiB()
  while (run.state !== 'done') {
    if (run.state === 'failed' || run.state === 'cancelled')
      throw new Error(`the import came to ${run.state}: ${run.problem ?? run.unusable}`)
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
    run = await ask('GET', `/imports/${id}`)
    const resident = server.residentMiB()
    if (peakMiB !== null && resident !== null) peakMiB = Math.max(peakMiB, resident)
  }
  return { seconds: (performance.now() - from) / 1000, created: run.counts.created, peakMiB }
}
