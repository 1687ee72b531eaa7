// Writes db/schema.sql from a database that all migrations have made: `npm run schema`.
import { writeFileSync } from 'node:fs'
import { dumpSchema } from '../src/platform/database/schema/dump-schema.ts'
import { startTestDatabase } from '../src/testing/database.ts'

const database = await startTestDatabase({ managed: false })
writeFileSync(new URL('../db/schema.sql', import.meta.url), await dumpSchema(database.ownerUrl))
await database.stop()
