import { createAuditCommands } from '#modules/audit'
import { createImportCommand } from '#modules/collection'
import { createUserCommands } from '#modules/identity'
import { createBackupCommands } from '#modules/operations'
import type { RegisterCommands } from '#platform/command-line'

/** Commands on the installation's database; what reaches it is loaded only when one of them runs. */
export const registerOperationsCommands: RegisterCommands = (program, context) => {
  const reach = async () => (await import('./reach-database.ts')).reachDatabase(context)
  createUserCommands(async () => {
    const { database, config, close } = await reach()
    const { createServices } = await import('./services.ts')
    const { identity } = createServices({ database })
    return {
      makeLinkFor: identity.makeLinkFor,
      moment: { now: new Date(), today: context.today },
      address: config.publicUrl ?? `http://localhost:${config.port}`,
      close
    }
  })(program, context)
  createAuditCommands(reach)(program, context)
  createImportCommand(async () => (await import('./reach-database.ts')).requireRunning())(program, context)
  createBackupCommands(reach)(program, context)
}
