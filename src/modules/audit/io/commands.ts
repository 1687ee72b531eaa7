import { message, type Params } from '#kernel/result'
import { translate } from '#lang'
import type { CommandContext, RegisterCommands } from '#platform/command-line'
import type { Database } from '#platform/database'
import { verifyChain } from '../service.ts'
import { listWorkspaces } from './seals.ts'

/** The database of the installation, opened for one command. */
export type AuditAccess = Readonly<{ database: Database; close: () => Promise<void> }>

const verify = async (
  json: boolean,
  context: CommandContext,
  open: () => Promise<AuditAccess>
): Promise<void> => {
  const say = (what: string, params: Params): string =>
    translate(context.language, message(`audit.command.${what}`, params))
  const { database, close } = await open()
  try {
    const workspaces = []
    for (const workspace of await listWorkspaces(database))
      workspaces.push({ workspace, ...(await database.inWorkspace(workspace, verifyChain)) })
    const isWhole = workspaces.every(({ broken }) => broken === null)
    if (!isWhole) context.exit(1)
    if (json) {
      context.out(JSON.stringify({ ok: isWhole, workspaces }))
      return
    }
    for (const { head, broken, ...params } of workspaces)
      context.out(
        broken === null
          ? say('whole', { ...params, head: head ?? '—' })
          : say('broken', { ...params, link: broken })
      )
  } finally {
    await close()
  }
}

/** `huike audit verify`: exit 1 where an entry does not stand as it was sealed. */
export const createAuditCommands =
  (open: () => Promise<AuditAccess>): RegisterCommands =>
  (program, context) => {
    const text = (what: string): string => translate(context.language, message(`audit.command.${what}`))
    const audit = program.command('audit').description(text('audit'))
    audit
      .command('verify')
      .description(text('verify'))
      .option('--json', translate(context.language, message('cli.json')))
      .action((options: Readonly<{ json?: true }>) => verify(options.json === true, context, open))
  }
