// The second thread of an import: examines new customers and makes their rows, while the first one reads, plans and writes.
import { parentPort } from 'node:worker_threads'
import { prepareCustomers, type FileToInsert, type Preparation } from '#modules/customers'
import { ownMemory, type BatchToPrepare, type PreparedBatch } from './second-thread.ts'

const port = parentPort
if (!port) throw new Error('the second thread of an import was not started as a thread')

const decoder = new TextDecoder()
let known: Preparation['playbook'] | null = null

const prepare = async ({ files, playbook, ownerNames, moment, options }: BatchToPrepare): Promise<void> => {
  known = playbook ?? known
  if (known === null) throw new Error('a batch came without a playbook')
  // Written by `startSecondThread`.
  const read = JSON.parse(decoder.decode(files)) as readonly FileToInsert[]
  const prepared = await prepareCustomers(read, { playbook: known, ownerNames }, moment, options)
  const answer: PreparedBatch = { prepared }
  port.postMessage(answer, Object.values(prepared.rows).flat().map(ownMemory))
}

let before: Promise<void> = Promise.resolve()
port.on('message', (batch: BatchToPrepare) => {
  before = before.then(() => prepare(batch))
})
