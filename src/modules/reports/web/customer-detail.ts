import type { AnalysisCatalogue, CustomerAnalysis } from '#contracts/analysis'
import { scoreRadar, scoresOf, type Say } from '../core/charts.ts'
import { becauseButton } from './because-popover.ts'
import { chartView } from './chart-view.ts'
import { h } from './dom.ts'
import { gradeBadge } from './grade-badge.ts'

const dimensions = ['base', 'need', 'behaviour', 'value'] as const

const nameOf = ({ fields }: AnalysisCatalogue, field: string): string =>
  Object.entries(fields).find(([key]) => key === field)?.[1] ?? field

const section = (title: string, ...children: readonly (Node | string | null | false)[]): HTMLElement =>
  h('section', null, h('h3', null, title), ...children)

const tagRows = (customer: CustomerAnalysis, say: Say): readonly HTMLElement[] =>
  [...dimensions, 'priority', 'own'].flatMap((dimension) => {
    const tags = customer.portrait.tags.filter((tag) => tag.dimension === dimension)
    if (tags.length === 0) return []
    return [
      h(
        'div',
        { class: `tags ${dimension}` },
        h('span', { class: 'name' }, say(`dimension.${dimension}`)),
        h(
          'span',
          { class: 'list' },
          tags.map((tag) => becauseButton(tag.tag, tag.because, say, 'tag'))
        )
      )
    ]
  })

const scorePoints = (customer: CustomerAnalysis, catalogue: AnalysisCatalogue, say: Say): HTMLElement =>
  h(
    'details',
    { class: 'points' },
    h('summary', null, say('scores.how')),
    dimensions.map((dimension) => {
      const { score, got, open } = customer.portrait.scores[dimension]
      return h(
        'div',
        null,
        h('h4', null, `${say(`dimension.${dimension}`)} ${Math.round(score)}`),
        h(
          'ul',
          null,
          catalogue.scores[dimension].map(({ id, label, points }) => {
            const [state, mark] = got.includes(id)
              ? ['got', '✓']
              : open.includes(id)
                ? ['unknown', '?']
                : ['not', '✗']
            return h('li', { class: state }, `${mark} ${label} +${points}`)
          })
        )
      )
    })
  )

const gradeSection = ({ grade }: CustomerAnalysis, say: Say): HTMLElement =>
  section(
    say('section.grade'),
    h(
      'p',
      null,
      gradeBadge(grade.grade, say),
      ' ',
      becauseButton(say('why'), grade.because, say, 'why'),
      grade.provisional && h('span', { class: 'soft' }, ` ${say('grade.provisional')}`)
    ),
    h(
      'p',
      { class: 'soft' },
      say('grade.matrix', {
        value: grade.value ?? say('unknown'),
        potential: grade.potential.level ?? say('unknown')
      })
    ),
    grade.treatment !== null && h('p', null, grade.treatment),
    grade.missing.length > 0 &&
      h(
        'p',
        { class: 'soft' },
        say('grade.missing', { facts: grade.missing.map(({ label }) => label).join('、') })
      )
  )

const strategySection = ({ strategy }: CustomerAnalysis, say: Say): HTMLElement | null =>
  strategy &&
  section(
    say('section.strategy'),
    h(
      'p',
      null,
      h('strong', null, strategy.name),
      ' ',
      becauseButton(say('why'), strategy.because, say, 'why')
    ),
    h(
      'ol',
      { class: 'steps' },
      strategy.actions.map(({ what, method, material, role, on }) =>
        h(
          'li',
          null,
          h('time', null, on),
          h('span', null, what),
          h('span', { class: 'soft' }, [method, material, role].filter(Boolean).join(' · '))
        )
      )
    ),
    strategy.nextBetter !== null &&
      h(
        'p',
        { class: 'soft' },
        say('strategy.nextBetter', {
          name: strategy.nextBetter.name,
          takes: strategy.nextBetter.takes.join('；')
        })
      )
  )

const nextSection = ({ nextFollowUp: next }: CustomerAnalysis, say: Say): HTMLElement =>
  section(
    say('section.next'),
    h(
      'p',
      null,
      h('time', { class: next.overdue ? 'overdue' : '' }, next.on),
      next.overdue && h('span', { class: 'overdue' }, ` ${say('next.overdue', { day: next.dueOn })}`),
      ' ',
      becauseButton(say('why'), next.because, say, 'why')
    ),
    h('p', null, [next.method, next.goal].filter(Boolean).join(' · ')),
    h('p', { class: 'soft' }, [next.role, next.material].filter(Boolean).join(' · ')),
    next.deepContactBy !== null && h('p', null, say('next.deep', { day: next.deepContactBy }))
  )

const findingsSection = ({ findings }: CustomerAnalysis, say: Say): HTMLElement | false =>
  findings.length > 0 &&
  section(
    say('section.findings'),
    h(
      'ul',
      { class: 'findings' },
      findings.map(({ severity, message, proposal }) =>
        h(
          'li',
          { class: severity },
          h('span', { class: 'severity' }, say(`severity.${severity}`)),
          message,
          proposal !== null && h('span', { class: 'soft' }, ` ${proposal}`)
        )
      )
    )
  )

const valuesSection = ({ values }: CustomerAnalysis, catalogue: AnalysisCatalogue, say: Say): HTMLElement =>
  section(
    say('section.values'),
    h(
      'dl',
      { class: 'values' },
      Object.entries(values).flatMap(([field, value]) => [
        h('dt', null, nameOf(catalogue, field)),
        h(
          'dd',
          null,
          value.text,
          value.raw !== null && h('span', { class: 'soft' }, ` ${say('value.raw', { raw: value.raw })}`)
        )
      ])
    )
  )

/** Everything about one customer on one page: what to do next first, then who it is and why. */
export const customerDetail = (
  customer: CustomerAnalysis,
  catalogue: AnalysisCatalogue,
  say: Say
): HTMLElement => {
  const { portrait, segment, needPriority, duplicates } = customer
  return h(
    'div',
    { class: 'detail-body' },
    h('p', { class: 'line' }, portrait.line || say('portrait.empty')),
    portrait.labels.length > 0 && h('p', { class: 'labels' }, portrait.labels.join(' ')),
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
      h(
        'div',
        null,
        section(
          say('section.portrait'),
          chartView(say('section.portrait'), 230, (palette) => scoreRadar(scoresOf(customer), palette, say)),
          ...tagRows(customer, say),
          scorePoints(customer, catalogue, say)
        ),
        portrait.completeness.missing.length > 0 &&
          section(
            say('section.missing'),
            h(
              'p',
              null,
              portrait.completeness.missing.map((field) => nameOf(catalogue, field)).join(say('list.joint'))
            )
          )
      ),
      h(
        'div',
        null,
        nextSection(customer, say),
        strategySection(customer, say),
        gradeSection(customer, say),
        findingsSection(customer, say),
        duplicates.length > 0 &&
          section(
            say('section.duplicates'),
            h(
              'ul',
              null,
              duplicates.map(({ row, score, because }) =>
                h(
                  'li',
                  null,
                  say('duplicate.is', { row, score: Math.round(score * 100) }),
                  h('span', { class: 'soft' }, ` ${because}`)
                )
              )
            )
          )
      )
    ),
    valuesSection(customer, catalogue, say)
  )
}
