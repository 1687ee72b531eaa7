import type { RegisterCommands } from '#platform/command-line'
import { registerCollectionCommands } from '#modules/collection'
import { registerPlaybookCommands } from '#modules/playbook'
import { registerReportCommands } from '#modules/reports'
import { registerVerificationCommands } from '#modules/verification'
import { registerOperationsCommands } from './operations-commands.ts'
import { registerServeCommand } from './serve-command.ts'

/** Every module that has commands, the main job first. */
const modules: readonly RegisterCommands[] = [
  registerReportCommands,
  registerVerificationCommands,
  registerCollectionCommands,
  registerPlaybookCommands,
  registerServeCommand,
  registerOperationsCommands
]

export const registerModules: RegisterCommands = (program, context) => {
  for (const register of modules) register(program, context)
}
