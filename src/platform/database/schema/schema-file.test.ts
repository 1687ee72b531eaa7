import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { startTestDatabase } from '../../../testing/database.ts'
import { dumpSchema } from './dump-schema.ts'

// Another version of PostgreSQL writes some lines in other words.
test.skipIf(process.env['DATABASE_URL'] !== undefined || process.env['HUIKE_PG_BIN'] !== undefined)(
  'db/schema.sql is what the migrations make (else: npm run schema)',
  async () => {
    const { ownerUrl, stop } = await startTestDatabase({ managed: false })
    const written = readFileSync(new URL('../../../../db/schema.sql', import.meta.url), 'utf8')
    const made = await dumpSchema(ownerUrl)
    await stop()
    expect(made).toBe(written.replaceAll('\r\n', '\n'))
  }
)
