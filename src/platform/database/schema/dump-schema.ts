import pg from 'pg'
import { readRights, type Rights } from './read-rights.ts'
import { readTables, type TableRow } from './read-tables.ts'

const HEAD = `-- What all migrations of db/migrations make together, for readers: written by \`npm run schema\`, compared by a test.
-- Every table with a policy is open to the app's role inside its workspace only.`

const KEYWORDS =
  /\b(CREATE|UNIQUE|INDEX|ON|USING|WITH|WHERE|AND|OR|IS|NOT|NULL|NULLS|LAST|FIRST|DESC|PRIMARY KEY|FOREIGN KEY|FROM|CASE|WHEN|THEN|ELSE|END|STATISTICS|REFERENCES|DELETE CASCADE|CHECK|ANY|ARRAY|ONLY)\b/g

/** In the letters of the migrations, without what goes without saying. */
const plain = (line: string): string =>
  line
    .replaceAll('public.', '')
    .replaceAll(/\s*\n\s*/g, ' ')
    .replace(KEYWORDS, (word) => word.toLowerCase())
    .replace(/ on only /, ' on ')
    .replace(' using btree (', ' (')
    .replaceAll('timestamp with time zone', 'timestamptz')
    .replaceAll(/('[^']*')::(?:text|jsonb|text\[\]|uuid\[\])/g, '$1')

const tableText = (table: TableRow): string => {
  const lines = [...table.columns, ...table.constraints].map((line) => `  ${plain(line)}`).join(',\n')
  const by = table.partitioned === null ? '' : ` partition by ${table.partitioned.toLowerCase()}`
  const settings = table.settings.length === 0 ? '' : ` with (${table.settings.join(', ')})`
  return [
    `create table ${table.name} (\n${lines}\n)${by}${settings};`,
    ...table.partitions.map((partition) => `-- partition ${partition}`),
    ...[...table.indexes, ...table.statistics].map((line) => `${plain(line)};`)
  ].join('\n')
}

const policiesText = ({ policies }: Rights): string => {
  const conditions = [...new Set(policies.map(({ condition }) => condition))]
  const tablesOf = (wanted: string): string =>
    policies
      .filter(({ condition }) => condition === wanted)
      .map(({ name }) => `\n--   ${name}`)
      .join('')
  return conditions.map((condition) => `-- policy using ${condition} on${tablesOf(condition)}`).join('\n')
}

const viewsText = ({ views }: Rights): string =>
  views
    .map(
      ({ name, options, columns }) =>
        `-- view ${name} (${options}): ${columns.length} columns, ${columns.slice(0, 6).join(', ')} …`
    )
    .join('\n')

const functionsText = ({ functions }: Rights): string =>
  functions
    .map(({ name, result, isDefiner, isForApp }) => {
      const rights = `${isDefiner ? 'owner’s rights, ' : ''}${isForApp ? 'for the app' : 'closed to the app'}`
      return `-- function ${name}: ${rights}\n--   returns ${result}`
    })
    .join('\n')

/** The whole schema as one readable text, the same for the same migrations. */
export const dumpSchema = async (ownerUrl: string): Promise<string> => {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    const tables = await readTables(owner)
    const rights = await readRights(owner)
    const parts = [
      HEAD,
      ...tables.map(tableText),
      policiesText(rights),
      viewsText(rights),
      functionsText(rights)
    ]
    return `${parts.join('\n\n')}\n`
  } finally {
    await owner.end()
  }
}
