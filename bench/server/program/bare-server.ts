import fastify from 'fastify'
import pg from 'pg'
import { newId } from '#platform/ids'
import { bareInsert, bareStatements } from './bare-statements.ts'

/** What the process of the bare handlers is told by its environment. */
export const BARE_DATABASE = 'HUIKE_BENCH_BARE_DATABASE'

/** As many as the program has where nobody says otherwise. */
const CONNECTIONS = 10

/** The least server: Fastify and pg, one prepared statement a request, as the owner, without rights. Tells its port. */
export const serveBare = async (connectionString: string): Promise<void> => {
  const pool = new pg.Pool({ connectionString, max: CONNECTIONS })
  const server = fastify()
  for (const [name, { text, valuesOf }] of Object.entries(bareStatements))
    server.get<{ Querystring: Record<string, string> }>(`/${name}`, async ({ query }) => {
      const { rows } = await pool.query({ name, text, values: valuesOf(query) })
      return rows
    })
  server.post<{ Body: Record<string, unknown> }>('/insert', async ({ body }) => {
    const id = newId()
    await pool.query({
      name: 'insert',
      text: bareInsert,
      values: [JSON.stringify({ ...body, customer_id: id })]
    })
    return { id }
  })
  server.get('/ready', async () => {
    await pool.query('select 1')
    return { ready: true }
  })
  const address = await server.listen({ port: 0, host: '127.0.0.1' })
  console.log(address)
  process.once('SIGTERM', () => {
    void server
      .close()
      .then(() => pool.end())
      .then(() => process.exit(0))
  })
}
