import type pg from 'pg'
import { writeCursor } from '../../src/modules/customers/core/list-cursor.ts'
import type { FindPlace } from './cases.ts'

const LATE_PAGE = 1000
const ROWS_A_PAGE = 20

/** The place before page 1,000, or before the last full page where there are fewer. */
export const placeFinder =
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
