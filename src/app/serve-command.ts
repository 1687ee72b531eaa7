import { translate } from '#lang'
import type { RegisterCommands } from '#platform/command-line'
import type { Overrides } from '#platform/config'

type Options = Readonly<{ port?: string; host?: string; data?: string; demo?: true; jobs?: boolean }>

const overridesOf = ({ port, host, data, demo }: Options): Overrides => ({
  ...(port === undefined ? {} : { port }),
  ...(host === undefined ? {} : { host }),
  ...(data === undefined ? {} : { dataFolder: data }),
  ...(demo === undefined ? {} : { demo: '1' })
})

/** `huike serve` and `huike worker`: what runs is loaded only when it is asked for. */
export const registerServeCommand: RegisterCommands = (program, context) => {
  const text = (code: string): string => translate(context.language, { code, params: {} })
  program
    .command('serve')
    .description(text('http.serve'))
    .option('--port <port>', text('http.setting.port'))
    .option('--host <host>', text('http.setting.host'))
    .option('--data <folder>', text('http.setting.dataFolder'))
    .option('--demo', text('http.setting.demo'))
    .option('--no-jobs', text('http.serve.noJobs'))
    .action(async (options: Options) => {
      const { serve } = await import('./serve.ts')
      await serve(overridesOf(options), context, { jobs: options.jobs !== false })
    })
  program
    .command('worker')
    .description(text('http.worker'))
    .option('--data <folder>', text('http.setting.dataFolder'))
    .action(async (options: Options) => {
      const { work } = await import('./worker.ts')
      await work(overridesOf(options), context)
    })
}
