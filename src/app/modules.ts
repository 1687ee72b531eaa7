import type { RegisterCommands } from '#platform/command-line'
import { registerCollectionCommands } from '#modules/collection'
import { registerPlaybookCommands } from '#modules/playbook'
import { registerReportCommands } from '#modules/reports'
import { registerVerificationCommands } from '#modules/verification'

/** Every module that has commands, the main job first. */
const modules: readonly RegisterCommands[] = [
  registerReportCommands,
  registerVerificationCommands,
  registerCollectionCommands,
  registerPlaybookCommands
]

export const registerModules: RegisterCommands = (program, context) => {
  for (const register of modules) register(program, context)
}
