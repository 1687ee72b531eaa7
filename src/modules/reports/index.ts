import type { RegisterCommands } from '#platform/command-line'
import { registerAnalyze } from './io/analyze-command.ts'

export { reportFiles, writeReports } from './service.ts'

/** `huike analyze`. */
export const registerReportCommands: RegisterCommands = (program, context) => {
  registerAnalyze(program, context)
}
