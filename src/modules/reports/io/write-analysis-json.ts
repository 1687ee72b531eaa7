import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { Analysis } from '#contracts/analysis'
import { customersAsJson, type CustomerStore } from '#modules/analysis'

/** Writes analysis.json: the head first, then one customer a line, as they were put aside. */
export const writeAnalysisJson = async (
  path: string,
  head: Omit<Analysis, 'customers'>,
  store: CustomerStore,
  signal?: AbortSignal
): Promise<void> => {
  async function* pieces(): AsyncGenerator<string | Buffer> {
    const text = JSON.stringify(head, null, 1)
    yield `${text.slice(0, text.lastIndexOf('\n}'))},\n "customers": [\n`
    yield* customersAsJson(store)
    yield '\n]}\n'
  }
  await pipeline(pieces, createWriteStream(path), signal === undefined ? {} : { signal })
}
