import { realContext } from './real-context.ts'
import { reportFailure } from './report-failure.ts'
import { runCommandLine } from './run-command-line.ts'

const args = process.argv.slice(2)
const context = realContext(args)
// What no command waited for, such as a stream that broke: a sentence and 3, as for any failure.
for (const event of ['uncaughtException', 'unhandledRejection'])
  process.on(event, (error: unknown) => {
    reportFailure(error, context)
    process.exit(3)
  })
await runCommandLine(args, context)
