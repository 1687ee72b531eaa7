import { join, resolve } from 'node:path'
import { isDay } from '#kernel/day'
import { translate } from '#lang'
import { defaultPlaybook, loadPlaybook } from '#modules/playbook'
import { createProgressBar, UsageError, type RegisterCommands } from '#platform/command-line'
import { makeFolder } from './make-folder.ts'
import { analyseForReports, reportFiles, writeReports } from '../service.ts'

type Options = Readonly<{
  out: string
  sheet?: string
  mapping?: string
  today?: string
  playbook?: string
  json?: true
}>

/** `huike analyze FILE --out DIR`: a customer list in, four files out, no server and no database (IFC-9). */
export const registerAnalyze: RegisterCommands = (program, context) => {
  const text = (code: string, params = {}): string => translate(context.language, { code, params })
  program
    .command('analyze')
    .description(text('cli.analyze'))
    .argument('<file>', text('cli.file'))
    .requiredOption('--out <folder>', text('cli.analyze.out'))
    .option('--sheet <sheet>', text('cli.sheet'))
    .option('--mapping <file>', text('cli.mapping'))
    .option('--today <date>', text('cli.today'))
    .option('--playbook <file>', text('cli.analyze.playbook'))
    .option('--json', text('cli.json'))
    .action(async (file: string, options: Options) => {
      const asOf = options.today ?? context.today
      if (!isDay(asOf)) throw new UsageError('cli.today.invalid', { text: asOf })
      const playbook =
        options.playbook === undefined ? defaultPlaybook() : await loadPlaybook(options.playbook, context)
      await makeFolder(options.out)
      const bars = {
        read: createProgressBar(context, text('cli.analyze.reading')),
        compare: createProgressBar(context, text('cli.analyze.comparing')),
        write: createProgressBar(context, text('cli.analyze.writing'))
      }
      const list = await analyseForReports({
        file,
        workFolder: options.out,
        playbook,
        language: context.language,
        asOf,
        sheet: options.sheet,
        mappingFile: options.mapping,
        signal: context.signal,
        onProgress: (stage, done, total, rows) =>
          bars[stage].update(done, total, text('cli.analyze.rows', { rows }))
      })
      try {
        bars.read.stop()
        bars.compare.stop()
        await writeReports(list, playbook, options.out, {
          onProgress: (done, total) =>
            bars.write.update(done, total, text('cli.analyze.rows', { rows: done })),
          signal: context.signal
        })
        bars.write.stop()
        const { counts, source, summary } = list.head
        const analysis = join(options.out, reportFiles.json)
        if (options.json) context.out(JSON.stringify({ analysis, counts }))
        else {
          for (const warning of source.warnings) context.err(warning)
          const unmapped = source.columns.filter(({ field }) => field === null).map(({ column }) => column)
          if (unmapped.length > 0) context.err(text('cli.analyze.unmapped', { columns: unmapped.join(', ') }))
          context.out(text('cli.analyze.done', { ...counts }))
          context.out(
            text('cli.analyze.grades', {
              grades: summary.grades.map(({ label, count }) => `${label} ${count}`).join(', ')
            })
          )
          for (const name of Object.values(reportFiles)) context.out(`  ${resolve(options.out, name)}`)
        }
      } finally {
        for (const bar of Object.values(bars)) bar.stop()
        await list.close()
      }
    })
}
