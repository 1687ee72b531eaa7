import type { RegisterCommands } from '#platform/command-line'
import { registerDedupe } from './io/dedupe-command.ts'
import { registerVerify } from './io/verify-command.ts'

/** `huike verify`, `huike dedupe`. */
export const registerVerificationCommands: RegisterCommands = (program, context) => {
  registerVerify(program, context)
  registerDedupe(program, context)
}
