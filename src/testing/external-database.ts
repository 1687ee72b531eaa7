import { randomBytes } from 'node:crypto'
import pg from 'pg'

const asOwner = async (url: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

export type ExternalDatabase = Readonly<{ ownerUrl: string; drop: () => Promise<void> }>

/**
 * A database of its own on the server that `DATABASE_URL` names, so that tests never touch what lies there: made empty
 * in UTF-8, dropped afterwards. Its user must be allowed to make databases.
 */
export const createExternalDatabase = async (serverUrl: string): Promise<ExternalDatabase> => {
  const name = `huike_test_${randomBytes(6).toString('hex')}`
  await asOwner(
    serverUrl,
    `create database ${name} template template0 encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'`
  )
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return { ownerUrl: url.href, drop: () => asOwner(serverUrl, `drop database ${name} with (force)`) }
}

/** The same connection working as another role, as the app does on a server that it does not run itself. */
export const asRole = (ownerUrl: string, role: string): string => {
  const url = new URL(ownerUrl)
  url.searchParams.set('options', `-c role=${role}`)
  return url.href
}
