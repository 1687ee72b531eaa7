import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import type { ImportRun, MappingFile, RelatedCounts, RelatedKind } from '#contracts/collection'
import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import { translate } from '#lang'
import { TableError } from '#lib/tables'
import { createProgressBar, type CommandContext, type RegisterCommands } from '#platform/command-line'
import { openDatabase, type Database } from '#platform/database'
import { showImport } from '../../service/show-import.ts'
import { startImport } from '../../service/start-import.ts'
import { takeFile } from '../../service/take-file.ts'
import { doImport } from '../../service/work/do-import.ts'
import type { ImportWork } from '../../service/work/import-work.ts'
import { keepAlive } from '../../service/work/keep-alive.ts'
import { readMappingFile } from '../read-mapping-file.ts'
import { findActingMember, listWorkspaces, type WorkspaceName } from '../store/acting-member.ts'
import { getRelated, listRejectedRelated, setRelated } from '../store/related.ts'
import { listRejected, type RejectedRow } from '../store/import-rows.ts'

/** The database of the server that runs; fails where none does. */
export type ReachRunning = () => Promise<
  Readonly<{ database: Database; ownerUrl: string; close: () => Promise<void> }>
>

type Options = Readonly<{
  dryRun?: true
  mapping?: string
  sheet?: string
  headerRow?: string
  customersOnly?: true
  workspace?: string
  as?: string
  json?: true
}>

const namesOf = (workspaces: readonly WorkspaceName[]): string =>
  workspaces.map(({ id, name }) => `${name} (${id})`).join(', ')

const chooseWorkspace = (workspaces: readonly WorkspaceName[], wanted: string | undefined): WorkspaceName => {
  const [only] = workspaces
  if (!only) throw new AppError('unavailable', 'import.command.noWorkspace')
  if (wanted === undefined) {
    if (workspaces.length === 1) return only
    throw new AppError('invalid', 'import.command.whichWorkspace', { names: namesOf(workspaces) })
  }
  const found = workspaces.find(({ id, name }) => name === wanted || String(id) === wanted)
  if (found) return found
  throw new AppError('notFound', 'import.command.unknownWorkspace', {
    name: wanted,
    names: namesOf(workspaces)
  })
}

const actorFor = async (database: Database, workspaceId: number, who: string | null): Promise<Actor> => {
  const actor = await database.inWorkspace(workspaceId, (transaction) => findActingMember(transaction, who))
  if (actor === null) throw new AppError('notFound', 'import.command.unknownMember', { name: who ?? '' })
  if (!actor.permissions.includes('customer.import'))
    throw new AppError('forbidden', 'import.command.mayNot', { name: actor.name })
  return actor
}

const allRejected = async (database: Database, workspaceId: number, id: string) => {
  const rows: RejectedRow[] = []
  for (;;) {
    const after = rows.at(-1)?.row ?? 0
    const page = await database.inWorkspace(workspaceId, (transaction) =>
      listRejected(transaction, id, after)
    )
    if (page.length === 0) return rows
    rows.push(...page)
  }
}

type Refused = Readonly<{
  row: number
  sheetRow: number
  reasons: readonly Readonly<{ column: string | null; reason: string }>[]
}>

const print = (
  context: CommandContext,
  run: ImportRun,
  rejected: readonly Refused[],
  related: readonly RelatedResult[],
  { json, dryRun }: Options
): void => {
  const { id, state, counts } = run
  if (json) {
    context.out(
      JSON.stringify({ import: id, state, dryRun: dryRun === true, counts, rejected, related }, null, 2)
    )
    return
  }
  for (const { sheetRow, reasons } of rejected)
    context.err(
      translate(context.language, {
        code: 'import.command.row',
        params: { row: sheetRow, reason: reasons.map(({ reason }) => reason).join('; ') }
      })
    )
  const code = dryRun ? 'import.command.checked' : 'import.command.done'
  context.out(translate(context.language, { code, params: counts }))
  for (const { sheet, kind, counts: of, rejected: rows } of related) {
    const name = translate(context.language, { code: `import.kind.${kind}`, params: {} })
    context.out(
      translate(context.language, {
        code: 'import.command.related',
        params: { sheet: sheet === '' ? name : sheet, kind: name, ...of }
      })
    )
    for (const { sheetRow, reasons } of rows)
      context.err(
        translate(context.language, {
          code: 'import.command.relatedRow',
          params: { sheet: sheet === '' ? name : sheet, row: sheetRow, reason: reasons.join('; ') }
        })
      )
  }
}

const headerRowOf = (text: string | undefined): number | null => {
  if (text === undefined) return null
  if (!/^\d{1,7}$/.test(text)) throw new AppError('invalid', 'import.command.headerRow', { text })
  return Number(text)
}

/** What came of one sheet of related rows. */
type RelatedResult = Readonly<{
  sheet: string
  kind: RelatedKind
  counts: RelatedCounts
  rejected: readonly Readonly<{ row: number; sheetRow: number; reasons: readonly string[] }>[]
}>

const relatedResults = async (
  database: Database,
  workspaceId: number,
  { id, related, sheet: own }: ImportRun,
  { language }: CommandContext,
  isDry: boolean
): Promise<readonly RelatedResult[]> => {
  const results: RelatedResult[] = []
  for (const [at, { sheet, kind, use, counts, notices }] of related.entries()) {
    if (!use || counts === null) continue
    const rows = isDry
      ? notices.map(({ sheetRow, reason }) => ({ row: 0, sheetRow, reasons: [reason] }))
      : (
          await database.inWorkspace(workspaceId, (transaction) =>
            listRejectedRelated(transaction, id, at, 0)
          )
        ).map(({ row, sheetRow, problems }) => ({
          row,
          sheetRow,
          reasons: problems.map(({ message }) => translate(language, message))
        }))
    results.push({ sheet: sheet === '' ? (own ?? '') : sheet, kind, counts, rejected: rows })
  }
  return results
}

const importFile = async (
  file: string,
  options: Options,
  context: CommandContext,
  reach: ReachRunning
): Promise<void> => {
  const byHand: MappingFile = options.mapping === undefined ? {} : await readMappingFile(options.mapping)
  const { database, ownerUrl, close } = await reach()
  const owner = openDatabase({ connectionString: ownerUrl, maxConnections: 1 })
  const bar = createProgressBar(context, basename(file))
  try {
    const workspace = chooseWorkspace(await listWorkspaces(owner), options.workspace)
    const actor = await actorFor(database, workspace.id, options.as ?? null)
    const moment = { now: new Date(), today: context.today }
    const work = options.dryRun ? 'checking' : 'running'
    const id = await database.inWorkspace(workspace.id, async (transaction) => {
      const stream = createReadStream(file)
      stream.on('error', () => undefined)
      const taken = await takeFile(
        transaction,
        actor,
        {
          fileName: basename(file),
          stream,
          sheet: options.sheet,
          headerRow: headerRowOf(options.headerRow),
          byHand
        },
        moment
      ).catch((error: unknown) => {
        const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
        throw missing ? new TableError('tables.missing', { path: file }) : error
      })
      if (options.customersOnly) {
        const { headerRow, sources } = await getRelated(transaction, taken)
        const unused = sources.map((source) => ({ ...source, use: false }))
        await setRelated(transaction, taken, headerRow, unused)
      }
      await startImport(transaction, actor, taken, work, moment, { queue: false })
      return taken
    })
    const importWork: ImportWork = {
      database,
      workspaceId: workspace.id,
      importId: id,
      clock: () => new Date(),
      signal: context.signal,
      onBatch: (rows, share) => bar.update(Math.round(share * 1000), 1000, String(rows))
    }
    await keepAlive(importWork, () => doImport(importWork))
    bar.stop()
    const run = await database.inWorkspace(workspace.id, (transaction) =>
      showImport(transaction, actor, id, context.language)
    )
    if (run.problem !== null) throw new Error(run.problem)
    const columnOf = (index: number | null): string | null =>
      index === null ? null : (run.columns[index]?.column ?? null)
    const refused: readonly Refused[] = options.dryRun
      ? run.notices
          .filter(({ outcome }) => outcome === 'rejected')
          .map(({ row, sheetRow, problems }) => ({
            row,
            sheetRow,
            reasons: problems.map(({ column, text }) => ({ column: columnOf(column), reason: text }))
          }))
      : (await allRejected(database, workspace.id, id)).map(({ row, sheetRow, problems }) => ({
          row,
          sheetRow,
          reasons: problems.map(({ column, message }) => ({
            column: columnOf(column),
            reason: translate(context.language, message)
          }))
        }))
    const related = await relatedResults(database, workspace.id, run, context, options.dryRun === true)
    print(context, run, refused, related, options)
    context.exit(run.state === 'done' || run.state === 'checked' ? 0 : 3)
  } finally {
    bar.stop()
    await owner.close()
    await close()
  }
}

/**
 * `huike import FILE`: into the workspace of the server that runs, through its database (IFC-9). Stopped in the middle, the
 * server goes on with it.
 */
export const createImportCommand =
  (reach: ReachRunning): RegisterCommands =>
  (program, context) => {
    const text = (code: string): string => translate(context.language, { code, params: {} })
    program
      .command('import')
      .description(text('import.command'))
      .argument('<file>', text('cli.file'))
      .option('--dry-run', text('import.command.dryRun'))
      .option('--mapping <file>', text('import.command.mapping'))
      .option('--sheet <sheet>', text('import.command.sheet'))
      .option('--header-row <row>', text('import.command.header'))
      .option('--customers-only', text('import.command.only'))
      .option('--workspace <workspace>', text('import.command.workspace'))
      .option('--as <member>', text('import.command.as'))
      .option('--json', text('import.command.json'))
      .action((file: string, options: Options) => importFile(file, options, context, reach))
  }
