import type { CustomerAnalysis } from '#contracts/analysis'
import type { Say } from '../core/charts.ts'
import { becauseButton } from './because-popover.ts'
import { section } from './detail-section.ts'
import { h } from './dom.ts'
import { gradeBadge } from './grade-badge.ts'

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
        say('grade.missing', { facts: grade.missing.map(({ label }) => label).join(say('list.joint')) })
      )
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

/** What to do: the next follow-up, the strategy and its steps, the grade behind it, what is worth checking. */
export const nextSections = (
  customer: CustomerAnalysis,
  say: Say
): readonly (HTMLElement | null | false)[] => [
  nextSection(customer, say),
  strategySection(customer, say),
  gradeSection(customer, say),
  findingsSection(customer, say)
]
