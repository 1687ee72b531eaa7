import type { RegisterCommands } from '#platform/command-line'
import { registerDedupe } from './io/dedupe-command.ts'
import { registerVerify } from './io/verify-command.ts'

/** `huike verify`, `huike dedupe`. */
export const registerVerificationCommands: RegisterCommands = (program, context) => {
  registerVerify(program, context)
  registerDedupe(program, context)
}

export { findCounting as countingOf } from './io/store/clock.ts'
export { createVerificationRoutes } from './io/routes.ts'
export { createVerificationTasks, type VerificationTasks } from './io/tasks.ts'
export { followAllChanges, followChanges, type Following } from './service/follow-changes.ts'
export { handOverCleaning } from './service/hand-over.ts'
export { CHECK_TASK, doRun } from './service/whole-base.ts'
