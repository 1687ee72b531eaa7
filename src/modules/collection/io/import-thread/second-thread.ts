import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { FileToInsert, InsertOptions, Moment, Preparation, PreparedCustomers } from '#modules/customers'

/** A batch of files that become customers, as it goes over to the second thread. */
export type BatchToPrepare = Readonly<{
  /** `FileToInsert`s as JSON: bytes are handed over, objects would be copied one by one. */
  files: Uint8Array
  /** Left out where it is the one of the batch before. */
  playbook: Preparation['playbook'] | null
  ownerNames: Preparation['ownerNames']
  moment: Moment
  options: InsertOptions
}>

export type PreparedBatch = Readonly<{ prepared: PreparedCustomers }>

/** Makes new customers ready in a thread of its own, one batch after the other in the order in which they were asked for. */
export type SecondThread = Readonly<{
  /** Batches that it has not given back yet. */
  waiting: () => number
  prepare: (
    files: readonly FileToInsert[],
    preparation: Preparation,
    moment: Moment,
    options: InsertOptions
  ) => Promise<PreparedCustomers>
  close: () => Promise<void>
}>

const encoder = new TextEncoder()
const script = new URL('./prepare-worker.mjs', import.meta.url)

/** MiB: what examining needs to know takes some 50, a batch some 10. */
const LIMITS = { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 24 }

type Asked = Readonly<{
  resolve: (prepared: PreparedCustomers) => void
  reject: (error: unknown) => void
}>

/** What bytes are handed over with; encoders never give shared memory, as their type allows. */
export const ownMemory = ({ buffer }: Uint8Array): ArrayBuffer => buffer as ArrayBuffer

/** The bundled thread lies beside the program; sources have none. */
export const hasSecondThread = (): boolean => existsSync(script)

export const startSecondThread = (): SecondThread => {
  const worker = new Worker(script, { resourceLimits: LIMITS })
  const asked: Asked[] = []
  let broken: Error | null = null
  let known: Preparation['playbook'] | null = null
  const fail = (error: Error): void => {
    broken ??= error
    for (const { reject } of asked.splice(0)) reject(broken)
  }
  // Sent by this script only, in the order in which it was asked.
  worker.on('message', ({ prepared }: PreparedBatch) => asked.shift()?.resolve(prepared))
  worker.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))))
  worker.on('exit', () => fail(new Error('the second thread of an import has ended')))
  return {
    waiting: () => asked.length,
    prepare: (files, { playbook, ownerNames }, moment, options) =>
      new Promise((resolve, reject) => {
        if (broken) {
          reject(broken)
          return
        }
        asked.push({ resolve, reject })
        // Bytes of their own memory, which can be handed over: not of the pool.
        const bytes = encoder.encode(JSON.stringify(files))
        const batch: BatchToPrepare = {
          files: bytes,
          playbook: playbook === known ? null : playbook,
          ownerNames,
          moment,
          options
        }
        known = playbook
        worker.postMessage(batch, [ownMemory(bytes)])
      }),
    close: async () => {
      await worker.terminate()
    }
  }
}
