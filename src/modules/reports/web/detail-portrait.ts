import type { AnalysisCatalogue, CustomerAnalysis } from '#contracts/analysis'
import { scoreRadar, scoresOf, type Say } from '../core/charts.ts'
import { becauseButton } from './because-popover.ts'
import { chartView } from './chart-view.ts'
import { fieldName, section } from './detail-section.ts'
import { h } from './dom.ts'

const dimensions = ['base', 'need', 'behaviour', 'value'] as const
const RADAR_HEIGHT = 210
/** The weightiest gaps are named at once, the rest on request. */
const MOST_MISSING = 8

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

/** Who the customer is: the four scores, the tags by dimension, where the points come from, what is not known yet. */
export const portraitSections = (
  customer: CustomerAnalysis,
  catalogue: AnalysisCatalogue,
  say: Say
): readonly (HTMLElement | false)[] => {
  const scores = scoresOf(customer)
  const spoken = dimensions
    .map((dimension) => `${say(`dimension.${dimension}`)} ${Math.round(scores[dimension])}`)
    .join(', ')
  const missing = customer.portrait.completeness.missing.map((field) => fieldName(catalogue, field))
  const rest = missing.slice(MOST_MISSING)
  return [
    section(
      say('section.portrait'),
      chartView(`${say('docx.scores')}: ${spoken}`, RADAR_HEIGHT, (palette) =>
        scoreRadar(scores, palette, say)
      ),
      ...tagRows(customer, say),
      scorePoints(customer, catalogue, say)
    ),
    missing.length > 0 &&
      section(
        say('section.missing'),
        h('p', null, missing.slice(0, MOST_MISSING).join(say('list.joint'))),
        rest.length > 0 &&
          h(
            'details',
            null,
            h('summary', null, say('missing.more', { count: rest.length })),
            h('p', { class: 'soft' }, rest.join(say('list.joint')))
          )
      )
  ]
}
