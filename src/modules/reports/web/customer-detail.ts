import type { AnalysisCatalogue, CustomerAnalysis } from '#contracts/analysis'
import type { Say } from '../core/charts.ts'
import type { PageData } from '../core/page-data.ts'
import { nextSections } from './detail-next.ts'
import { portraitSections } from './detail-portrait.ts'
import { fieldName, section } from './detail-section.ts'
import { h } from './dom.ts'

const valuesSection = ({ values }: CustomerAnalysis, catalogue: AnalysisCatalogue, say: Say): HTMLElement =>
  section(
    say('section.values'),
    h(
      'dl',
      { class: 'values' },
      Object.entries(values).flatMap(([field, value]) =>
        value === undefined
          ? []
          : [
              h('dt', null, fieldName(catalogue, field)),
              h(
                'dd',
                null,
                value.text,
                value.raw !== null && h('span', { class: 'soft' }, ` ${say('value.raw', { raw: value.raw })}`)
              )
            ]
      )
    )
  )

const duplicatesSection = (
  { row: own, duplicates }: CustomerAnalysis,
  { duplicates: pairs }: PageData,
  say: Say
): HTMLElement | false => {
  const nameOf = (row: number): string | null => {
    for (const pair of pairs) {
      if (pair.row === own && pair.otherRow === row) return pair.otherName
      if (pair.otherRow === own && pair.row === row) return pair.name
    }
    return null
  }
  return (
    duplicates.length > 0 &&
    section(
      say('section.duplicates'),
      h(
        'ul',
        { class: 'findings' },
        duplicates.map(({ row, score, kind, because }) =>
          h(
            'li',
            null,
            h(
              'span',
              { class: kind === 'duplicate' ? 'severity alarm' : 'severity' },
              say(`duplicate.${kind}`)
            ),
            nameOf(row) ?? '',
            h(
              'span',
              { class: 'soft' },
              [say('duplicate.is', { row, score: Math.round(score * 100) }), because].join(' · ')
            )
          )
        )
      )
    )
  )
}

/** Everything about one customer on one page: what to do next first, then who it is and why. */
export const customerDetail = (customer: CustomerAnalysis, data: PageData, say: Say): HTMLElement => {
  const { portrait, segment, needPriority } = customer
  return h(
    'div',
    null,
    portrait.labels.length > 0 && h('p', { class: 'labels' }, portrait.labels.join(' ')),
    h('p', { class: 'line' }, portrait.line || say('portrait.empty')),
    h(
      'p',
      { class: 'soft' },
      [
        segment.label,
        needPriority.priority,
        say('completeness.is', { percent: Math.round(portrait.completeness.percent) })
      ]
        .filter(Boolean)
        .join(' · ')
    ),
    h(
      'div',
      { class: 'columns' },
      h('div', null, nextSections(customer, say), duplicatesSection(customer, data, say)),
      h('div', null, portraitSections(customer, data.head.catalogue, say))
    ),
    valuesSection(customer, data.head.catalogue, say)
  )
}
