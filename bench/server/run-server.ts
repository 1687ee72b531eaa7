import pg from 'pg'
import { writeCursor } from '../../src/modules/customers/core/list-cursor.ts'
import { openDatabase } from '../../src/platform/database/index.ts'
import { serverCases, type FindPlace } from './cases.ts'
import { fillDatabase, type Filled } from './fill.ts'
import { measureCase, type ServerMeasured } from './measure-case.ts'
import { startServerDatabase } from './start-server-database.ts'

const LATE_PAGE = 1000
const ROWS_A_PAGE = 20

/** The place before page 1,000, or before the last full page where there are fewer. */
const placeFinder =
  (bare: pg.Pool, workspaceId: number): FindPlace =>
  async (tags, owners) => {
    const { rows } = await bare.query<{ id: string; updated_at: string; at: string }>(
      `select * from (
         select f.customer_id as id, f.updated_at::text, row_number() over (order by f.updated_at desc, f.customer_id desc) as at
           from customer_facts f where f.workspace_id = $1 and f.state = 'active' and f.customer_tags @> $2
             and ($3::uuid[] is null or f.owner_id = any ($3))) f
        where at % ${ROWS_A_PAGE} = 0 and at <= ${ROWS_A_PAGE * (LATE_PAGE - 1)} order by at desc limit 2`,
      [workspaceId, tags, owners]
    )
    // The last full page may be the last of all; the one before it has another behind.
    const row = Number(rows[0]?.at) === ROWS_A_PAGE * (LATE_PAGE - 1) ? rows[0] : rows[1]
    if (!row) return null
    const cursor = writeCursor({ sort: '-updated', value: row.updated_at, id: row.id })
    return { updatedAt: row.updated_at, id: row.id, page: Number(row.at) / ROWS_A_PAGE + 1, cursor }
  }

type Filling = Readonly<{ rows: number; filled: Filled; ownerUrl: string; appUrl: string }>

/** Lists, counts and searches on a database that is filled, beside the same by hand. */
export const measureServer = async (
  { rows, filled, ownerUrl, appUrl }: Filling,
  tell: (text: string) => void
): Promise<readonly ServerMeasured[]> => {
  const database = openDatabase({ connectionString: appUrl, maxConnections: 16 })
  const bare = new pg.Pool({ connectionString: ownerUrl, max: 16 })
  try {
    const cases = await serverCases(filled, placeFinder(bare, filled.workspaces[0]?.workspaceId ?? 0))
    const measured: ServerMeasured[] = []
    for (const one of cases) {
      tell(one.job)
      measured.push(await measureCase(one, rows, database, bare))
    }
    return measured
  } finally {
    await database.close()
    await bare.end()
  }
}

/** The same on a database of its own with so many customers. */
export const benchServer = async (
  rows: number,
  tell: (text: string) => void
): Promise<readonly ServerMeasured[]> => {
  const server = await startServerDatabase()
  try {
    tell(`filling ${rows.toLocaleString('en')} customers`)
    const filled = await fillDatabase(server.ownerUrl, rows)
    return await measureServer({ rows, filled, ...server }, tell)
  } finally {
    await server.stop()
  }
}
