import { checkName } from '../../core/check-name.ts'
import { number, ROWS, type Chapter } from './chapter.ts'
import { heading, paragraph, table } from './docx-parts.ts'

const CALLS = 40

/** What is worth a call, the gravest first, and how often each check found something. */
export const calls: Chapter = ({ head: { language, summary }, customers, say }) => {
  const worth = customers
    .flatMap(({ name, values, findings }) =>
      findings
        .filter(({ severity }) => severity !== 'info')
        .map((finding) => ({ name, owner: values.owner?.text ?? '', finding }))
    )
    .toSorted((a, b) => Number(b.finding.severity === 'error') - Number(a.finding.severity === 'error'))
  return [
    heading(say('docx.calls')),
    ...(worth.length === 0
      ? [paragraph(say('findings.empty'), 'soft')]
      : [
          table(
            [say('column.severity'), say('column.name'), say('column.finding'), say('column.proposal')],
            [9, 24, 37, 30],
            worth
              .slice(0, CALLS)
              .map(({ name, owner, finding }) => [
                { text: say(`severity.${finding.severity}`), alarm: finding.severity === 'error' },
                owner === '' ? (name ?? say('unnamed')) : `${name ?? say('unnamed')}\n${owner}`,
                finding.message,
                finding.proposal ?? ''
              ])
          ),
          ...(worth.length > CALLS
            ? [paragraph(say('docx.calls.more', { count: worth.length - CALLS }), 'soft')]
            : [])
        ]),
    ...(summary.findings.length === 0
      ? []
      : [
          heading(say('docx.checks'), 2),
          table(
            [say('findings.severity'), say('findings.rule'), say('findings.count'), say('findings.example')],
            [9, 33, 8, 50],
            summary.findings
              .slice(0, ROWS)
              .map(({ severity, rule, count, example }) => [
                say(`severity.${severity}`),
                checkName(language, rule),
                number(count),
                example
              ])
          )
        ])
  ]
}
