import { percent, type Chapter } from './chapter.ts'
import { bullet, heading } from './docx-parts.ts'

/** The figures in sentences: what was read, graded, matched, overdue, complained of and found. */
export const abstract: Chapter = ({ head: { counts, summary }, say }) => {
  const graded = summary.grades.filter(({ key }) => key !== 'none')
  const firstPain = summary.pains.terms[0]
  const firstStrategy = summary.strategies[0]
  return [
    heading(say('docx.abstract')),
    bullet(
      say('docx.abstract.rows', {
        rows: counts.rows,
        customers: summary.customers,
        rejected: counts.rejected,
        completeness: Math.round(summary.completeness.average)
      })
    ),
    graded.every(({ count }) => count === 0)
      ? bullet(say('docx.grades.empty'))
      : bullet(
          say('docx.abstract.grades', {
            grades: graded.map(({ label, count }) => `${label} ${count}`).join(say('list.joint')),
            none: summary.grades.find(({ key }) => key === 'none')?.count ?? 0
          })
        ),
    ...(firstStrategy
      ? [bullet(say('docx.abstract.strategy', { strategy: firstStrategy.label, count: firstStrategy.count }))]
      : []),
    bullet(say('docx.abstract.followUps', { overdue: summary.followUps.overdue })),
    ...(firstPain
      ? [
          bullet(
            say('docx.abstract.pain', {
              pain: firstPain.label,
              percent: percent(firstPain.share),
              stated: summary.pains.stated
            })
          )
        ]
      : []),
    bullet(say('docx.abstract.checks', { findings: counts.findings, duplicates: counts.duplicates }))
  ]
}
