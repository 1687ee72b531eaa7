import { isDay } from '#kernel/day'
import { translate } from '#lang'
import type { FieldKey } from '#contracts/customers'
import type { Finding } from '#contracts/verification'
import { openCustomerList } from '#modules/collection'
import { defaultPlaybook, loadPlaybook } from '#modules/playbook'
import {
  alignColumns,
  createProgressBar,
  UsageError,
  type CommandContext,
  type RegisterCommands
} from '#platform/command-line'
import { checks, verifyCustomer } from '../core/index.ts'

type Options = Readonly<{
  rules?: true
  sheet?: string
  mapping?: string
  today?: string
  playbook?: string
  json?: true
}>

const FINDINGS_SHOWN = 200

const listRules = (options: Options, context: CommandContext): void => {
  const rules = checks.map(({ id, severity }) => ({
    rule: id,
    severity,
    meaning: translate(context.language, { code: `cli.check.${id}`, params: {} })
  }))
  if (options.json) context.out(JSON.stringify(rules, null, 2))
  else
    context.out(
      alignColumns(
        rules.map(({ rule, severity, meaning }) => [
          rule,
          translate(context.language, { code: `cli.severity.${severity}`, params: {} }),
          meaning
        ])
      )
    )
}

const findAll = async (
  file: string,
  options: Options,
  context: CommandContext
): Promise<{ rows: number; findings: Finding[] }> => {
  const asOf = options.today ?? context.today
  if (!isDay(asOf)) throw new UsageError('cli.today.invalid', { text: asOf })
  const list = await openCustomerList(file, {
    today: asOf,
    sheet: options.sheet,
    mappingFile: options.mapping,
    signal: context.signal
  })
  const columns = new Map(
    list.mapping.flatMap(({ field, column }) => (field === null ? [] : [[field, column] as const]))
  )
  const found = {
    playbook:
      options.playbook === undefined ? defaultPlaybook() : await loadPlaybook(options.playbook, context),
    asOf,
    scenario: 'list' as const,
    columnOf: (field: FieldKey) => columns.get(field) ?? null
  }
  const bar = createProgressBar(
    context,
    translate(context.language, { code: 'cli.verify.reading', params: {} })
  )
  const findings: Finding[] = []
  let rows = 0
  try {
    for await (const batch of list.batches()) {
      for (const { file: customer } of batch) {
        rows += 1
        if (customer !== null) findings.push(...verifyCustomer(customer, found))
      }
      const { bytesRead, totalBytes } = list.progress()
      bar.update(bytesRead, totalBytes, String(rows))
    }
  } finally {
    bar.stop()
    await list.close()
  }
  return { rows, findings }
}

/** `huike verify FILE`: every check on every row (COL-17); exit 1 where something was found. `--rules` lists the checks. */
export const registerVerify: RegisterCommands = (program, context) => {
  const text = (code: string, params = {}): string => translate(context.language, { code, params })
  program
    .command('verify')
    .description(text('cli.verify'))
    .argument('[file]', text('cli.file'))
    .option('--rules', text('cli.verify.rules'))
    .option('--sheet <sheet>', text('cli.sheet'))
    .option('--mapping <file>', text('cli.mapping'))
    .option('--today <date>', text('cli.today'))
    .option('--playbook <file>', text('cli.analyze.playbook'))
    .option('--json', text('cli.json'))
    .action(async (file: string | undefined, options: Options) => {
      if (options.rules) return listRules(options, context)
      if (file === undefined) throw new UsageError('cli.verify.noFile')
      const { rows, findings } = await findAll(file, options, context)
      const said = findings.map((finding) => ({
        ...finding,
        message: translate(context.language, finding.message),
        proposal: finding.proposal && translate(context.language, finding.proposal)
      }))
      if (options.json) context.out(JSON.stringify({ rows, findings: said }))
      else {
        const count = (severity: Finding['severity']) =>
          findings.filter((finding) => finding.severity === severity).length
        context.err(
          text('cli.verify.found', {
            rows,
            errors: count('error'),
            warnings: count('warning'),
            infos: count('info')
          })
        )
        if (said.length > 0)
          context.out(
            alignColumns(
              said
                .slice(0, FINDINGS_SHOWN)
                .map(({ row, severity, column, field, message, proposal }) => [
                  text('cli.verify.row', { row }),
                  text(`cli.severity.${severity}`),
                  column ?? field,
                  proposal === null ? message : `${message} → ${proposal}`
                ])
            )
          )
        if (said.length > FINDINGS_SHOWN)
          context.err(text('cli.verify.more', { count: said.length - FINDINGS_SHOWN }))
      }
      context.exit(findings.length > 0 ? 1 : 0)
    })
}
