import { buildServer } from '../../../src/app/server.ts'
import { createServices } from '../../../src/app/services.ts'
import { openDatabase } from '../../../src/platform/database/index.ts'
import { createLog } from '../../../src/platform/log/index.ts'
import type { LoadRequest } from './load.ts'

export type CountRoundTrips = Readonly<{
  /** Of the second; the first also reads what is kept from then on, such as the playbook. */
  of: (first: LoadRequest, second: LoadRequest) => Promise<number>
  stop: () => Promise<void>
}>

/** The whole server inside this process, for counting: how many messages to the database a warm request sends. */
export const countRoundTrips = async (appUrl: string): Promise<CountRoundTrips> => {
  let roundTrips = 0
  const database = openDatabase({
    connectionString: appUrl,
    maxConnections: 2,
    onRoundTrip: () => (roundTrips += 1)
  })
  const server = await buildServer({
    database,
    services: createServices({ database }),
    log: createLog({ logLevel: 'error' }),
    config: { publicUrl: null, trustProxy: false, metricsToken: null }
  })
  const ask = async ({ method, path, headers, body }: LoadRequest): Promise<void> => {
    const { statusCode, payload } = await server.inject({
      method,
      url: path,
      headers: { ...headers },
      ...(body === null ? {} : { payload: body })
    })
    if (statusCode >= 300)
      throw new Error(`${method} ${path} answered ${statusCode}: ${payload.slice(0, 300)}`)
  }
  return {
    of: async (first, second) => {
      await ask(first)
      roundTrips = 0
      await ask(second)
      return roundTrips
    },
    stop: async () => {
      await server.close()
      await database.close()
    }
  }
}
