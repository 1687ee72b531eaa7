import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Command } from 'commander'
import { translate } from '#lang'
import type { CommandContext, RegisterCommands } from '#platform/command-line'
import type { End } from './backup-format.ts'

/** The owner's connection for one command, to the database of the server that runs or of this installation. */
export type OwnerAccess = Readonly<{ ownerUrl: string; close: () => Promise<void> }>

type Reach = () => Promise<OwnerAccess>
type Options = Readonly<{ json?: true }>

/** `huike-20261122-143000.backup.gz` in a folder; a file's name is taken as it is. */
const fileOf = (target: string, now: Date): string => {
  const path = resolve(target)
  if (!existsSync(path) || !statSync(path).isDirectory()) return path
  const stamp = now
    .toISOString()
    .replaceAll(/[-:]|\.\d+Z/g, '')
    .replace('T', '-')
  return join(path, `huike-${stamp}.backup.gz`)
}

const totalOf = (tables: End['tables']): number =>
  Object.values(tables).reduce((sum, { rows }) => sum + rows, 0)

const report = (
  context: CommandContext,
  code: string,
  file: string,
  tables: End['tables'],
  { json }: Options
): void => {
  const rows = totalOf(tables)
  if (json)
    context.out(
      JSON.stringify({
        file,
        rows,
        tables: Object.fromEntries(Object.entries(tables).map(([table, tally]) => [table, tally.rows]))
      })
    )
  else
    context.out(
      translate(context.language, {
        code,
        params: {
          file,
          rows,
          customers: tables['customer']?.rows ?? 0,
          companies: tables['workspace']?.rows ?? 0
        }
      })
    )
}

const within = async (reach: Reach, work: (ownerUrl: string) => Promise<void>): Promise<void> => {
  const { ownerUrl, close } = await reach()
  try {
    await work(ownerUrl)
  } finally {
    await close()
  }
}

const registerBackup = (program: Command, context: CommandContext, reach: Reach): void => {
  const text = (code: string): string => translate(context.language, { code, params: {} })
  program
    .command('backup')
    .argument('<target>', text('backup.target'))
    .description(text('backup.backup'))
    .option('--json', text('cli.json'))
    .action((target: string, options: Options) =>
      within(reach, async (ownerUrl) => {
        const { writeBackup } = await import('./write-backup.ts')
        const now = new Date()
        const file = fileOf(target, now)
        report(context, 'backup.written', file, await writeBackup(ownerUrl, file, now), options)
      })
    )
}

const registerRestore = (program: Command, context: CommandContext, reach: Reach): void => {
  const text = (code: string): string => translate(context.language, { code, params: {} })
  program
    .command('restore')
    .argument('<file>', text('backup.file'))
    .description(text('backup.restore'))
    .option('--json', text('cli.json'))
    .action((file: string, options: Options) =>
      within(reach, async (ownerUrl) => {
        const { restoreBackup } = await import('./restore.ts')
        const path = resolve(file)
        report(context, 'backup.restored', path, await restoreBackup(ownerUrl, path), options)
      })
    )
}

/** `huike backup DIR|FILE` and `huike restore FILE`; `reach` is called when one of them runs. */
export const createBackupCommands =
  (reach: Reach): RegisterCommands =>
  (program, context) => {
    registerBackup(program, context, reach)
    registerRestore(program, context, reach)
  }
