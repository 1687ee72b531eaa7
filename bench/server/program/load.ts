import { Agent, request } from 'node:http'
import { parentPort, Worker, workerData } from 'node:worker_threads'

export type LoadRequest = Readonly<{
  method: 'GET' | 'POST' | 'PATCH'
  path: string
  headers: Readonly<Record<string, string>>
  body: string | null
}>

/** Requests in turn over so many connections: for a time, or so many of them; from the first one, or a later. */
export type LoadAsk = Readonly<{
  port: number
  requests: readonly LoadRequest[]
  from?: number
  connections: number
  milliseconds: number
  most: number
}>
export type Load = Readonly<{ perSecond: number; p50: number; p95: number; asked: number }>

/** What a thread of this bundle is told to be. */
export const LOAD_THREAD = 'load'

const send = (agent: Agent, port: number, { method, path, headers, body }: LoadRequest): Promise<void> =>
  new Promise((resolve, reject) => {
    const asked = request({ agent, port, host: '127.0.0.1', method, path, headers }, (answer) => {
      let told = ''
      answer.setEncoding('utf8')
      const isGood = answer.statusCode !== undefined && answer.statusCode < 300
      answer.on('data', (chunk: string) => {
        if (!isGood) told += chunk
      })
      answer.on('error', reject)
      answer.on('end', () => {
        if (isGood) resolve()
        else reject(new Error(`${method} ${path} answered ${answer.statusCode}: ${told.slice(0, 300)}`))
      })
    })
    asked.on('error', reject)
    asked.end(body)
  })

const at = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN

const put = async ({
  port,
  requests,
  from: first = 0,
  connections,
  milliseconds,
  most
}: LoadAsk): Promise<Load> => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const times: number[] = []
  let begun = 0
  const from = performance.now()
  const one = async (): Promise<void> => {
    while (begun < most && performance.now() < from + milliseconds) {
      const next = requests[(first + begun) % requests.length]
      if (!next) throw new Error('no requests')
      begun += 1
      const started = performance.now()
      await send(agent, port, next)
      times.push(performance.now() - started)
    }
  }
  try {
    await Promise.all(Array.from({ length: connections }, one))
  } finally {
    agent.destroy()
  }
  const seconds = (performance.now() - from) / 1000
  times.sort((a, b) => a - b)
  return { perSecond: times.length / seconds, p50: at(times, 0.5), p95: at(times, 0.95), asked: begun }
}

type Told = Readonly<{ load: Load } | { problem: string }>

/** The thread's side. */
export const isLoadThread = (): boolean => workerData === LOAD_THREAD
export const serveLoad = (): void => {
  parentPort?.on('message', (ask: LoadAsk) => {
    put(ask).then(
      (load) => parentPort?.postMessage({ load }),
      (error: unknown) => parentPort?.postMessage({ problem: String(error) })
    )
  })
}

export type LoadThread = Readonly<{
  run: (ask: LoadAsk) => Promise<Load>
  stop: () => Promise<void>
}>

/** A thread that asks, so that asking never waits for what this one computes. `script` is this bundle. */
export const startLoadThread = (script: URL): LoadThread => {
  const worker = new Worker(script, { workerData: LOAD_THREAD })
  return {
    run: (ask) =>
      new Promise((resolve, reject) => {
        worker.once('error', reject)
        worker.once('message', (told: Told) => {
          worker.off('error', reject)
          if ('load' in told) resolve(told.load)
          else reject(new Error(told.problem))
        })
        worker.postMessage(ask)
      }),
    stop: async () => {
      await worker.terminate()
    }
  }
}
