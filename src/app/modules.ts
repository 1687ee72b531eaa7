import type { RegisterCommands } from '#platform/command-line'
import { registerCollectionCommands } from '#modules/collection'
import { registerPlaybookCommands } from '#modules/playbook'
import { registerReportCommands } from '#modules/reports'

/** Every module that has commands, the main job first. */
const modules: readonly RegisterCommands[] = [
  registerReportCommands,
  registerCollectionCommands,
  registerPlaybookCommands
]

export const registerModules: RegisterCommands = (program, context) => {
  for (const register of modules) register(program, context)
}
