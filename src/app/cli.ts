import { runCommandLine } from './run-command-line.ts'
import { realContext } from './real-context.ts'

const context = realContext(process.argv.slice(2))
await runCommandLine(process.argv.slice(2), context)
