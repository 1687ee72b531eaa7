import type { RegisterCommands } from '#platform/command-line'
import { registerCreditCode } from './io/commands/credit-code-command.ts'
import { registerIndustry } from './io/commands/industry-command.ts'
import { registerParse } from './io/commands/parse-command.ts'

export { createCollectionRoutes } from './io/routes/index.ts'
export {
  findListStretch,
  findListToFollow,
  isListAtWork,
  notOfList,
  setListFollowed
} from './io/store/followed-lists.ts'
export { loadSample } from './service/sample.ts'
export { createImportResumption, createImportTasks, type ImportTaskDeps } from './io/jobs.ts'
export { createImportCommand, type ReachRunning } from './io/commands/import-command.ts'
export {
  openCustomerList,
  openRecordList,
  type CustomerList,
  type ListEntry,
  type ListOptions,
  type RecordList
} from './service.ts'

/** `huike parse`, `huike industry`, `huike credit-code`. */
export const registerCollectionCommands: RegisterCommands = (program, context) => {
  registerParse(program, context)
  registerCreditCode(program, context)
  registerIndustry(program, context)
}
