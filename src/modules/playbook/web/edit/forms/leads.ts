import { told, source } from './choices.ts'
import {
  choice,
  field,
  freshId,
  industries,
  long,
  orNone,
  orNull,
  pace,
  points,
  rule,
  text,
  textOf,
  words,
  type Part,
  type Section
} from './form.ts'
import { pointList, stepList } from './method.ts'

const four = ['base', 'need', 'behaviour', 'value'] as const
const parts = ['enterprise', 'need', 'chain', 'interaction'] as const

const screening: Section = {
  key: 'screening',
  parts: [
    {
      key: 'screening',
      place: ['screening'],
      about: true,
      kind: 'list',
      list: {
        fields: [field('label', text), field('passes', rule), field('appliesTo', rule, orNone), source],
        title: (item) => textOf(item, 'label'),
        fresh: (_document, list, say) => ({
          id: freshId('screening', list),
          label: say('method.fresh.screening'),
          passes: { fact: 'need.known', is: true },
          source: 'team'
        })
      }
    },
    {
      key: 'intent',
      place: ['leads', 'intent'],
      kind: 'list',
      list: {
        fields: [field('when', rule), field('cadence', pace), source],
        title: (item, say) => say(`web.playbook.intent.${textOf(item, 'level')}`),
        fresh: null,
        firstWins: true
      }
    },
    {
      key: 'gates',
      place: ['leads', 'gates'],
      about: true,
      kind: 'list',
      list: {
        fields: [field('when', rule), field('resources', long), field('cadence', pace, orNull), source],
        title: (item, say) => say('web.playbook.lead', { grade: textOf(item, 'grade') }),
        fresh: null,
        firstWins: true
      }
    },
    {
      key: 'leadThresholds',
      place: ['leads', 'thresholds'],
      about: true,
      kind: 'record',
      fields: [
        field('A', points, { label: 'fromA' }),
        field('B', points, { label: 'fromB' }),
        field('C', points, { label: 'fromC' }),
        source
      ]
    },
    {
      key: 'leadLimit',
      place: ['leads'],
      kind: 'record',
      fields: [field('maxActivePerRep', { as: 'number', min: 1 })]
    },
    {
      key: 'plays',
      place: ['leads', 'plays'],
      kind: 'list',
      list: {
        fields: [field('name', text), field('steps', { as: 'list', list: stepList }), source],
        title: (item, say) =>
          `${say('web.playbook.lead', { grade: textOf(item, 'grade') })} ${textOf(item, 'name')}`,
        fresh: null,
        unordered: true
      }
    }
  ]
}

const scores: Section = {
  key: 'scores',
  parts: [
    ...four.map((key): Part => ({
      key: `score.${key}`,
      place: ['scores', key],
      kind: 'list',
      list: pointList
    })),
    {
      key: 'dimensionPurpose',
      place: ['dimensionPurpose'],
      kind: 'record',
      fields: four.map((key) => field(key, long, { label: `dimension.${key}` }))
    },
    ...parts.map((key): Part => ({
      key: `leadScore.${key}`,
      place: ['leads', 'scoring', key],
      kind: 'list',
      list: pointList
    })),
    {
      key: 'leadWeights',
      place: ['leads', 'scoring', 'weights'],
      about: true,
      kind: 'record',
      fields: parts.map((key) =>
        field(key, { as: 'number', unit: 'percent', min: 0, max: 100 }, { label: `part.${key}` })
      )
    }
  ]
}

const pool: Section = {
  key: 'pool',
  parts: [
    {
      key: 'pool',
      place: ['pool'],
      about: true,
      kind: 'record',
      fields: [
        field('mode', choice(told('pool', ['off', 'warn', 'reclaim']))),
        field('warnBeforeDays', { as: 'number', unit: 'days', min: 0 }),
        field('claimsPerDay', { as: 'number', min: 1 }),
        field('claimsInTotal', { as: 'number', min: 1 }),
        source
      ]
    },
    {
      key: 'reclaimDays',
      place: ['pool', 'reclaimDays'],
      kind: 'record',
      fields: ['A', 'B', 'C', 'none'].map((key) =>
        field(key, { as: 'number', unit: 'days', min: 1 }, { ...orNull, label: `reclaim.${key}` })
      )
    },
    {
      key: 'retention',
      place: ['retention'],
      kind: 'record',
      fields: [
        field('inactiveCustomerDays', { as: 'number', unit: 'days', min: 1 }),
        field('consentDays', { as: 'number', unit: 'days', min: 1 }),
        field('recycleBinDays', { as: 'number', unit: 'days', min: 1 }),
        source
      ]
    },
    { key: 'name', place: [], kind: 'record', fields: [field('name', text, { label: 'playbookName' })] }
  ]
}

const checks: Section = {
  key: 'checks',
  parts: [
    {
      key: 'revenuePerHead',
      place: ['verification', 'revenuePerHead'],
      about: true,
      kind: 'list',
      list: {
        fields: [
          field('industries', industries),
          field('size', text, orNull),
          field('products', words()),
          field('min', { as: 'amount' }, { label: 'perHeadMin' }),
          field('max', { as: 'amount' }, { label: 'perHeadMax' }),
          field('revenueMax', { as: 'amount' }, orNull),
          field('reason', long),
          source
        ],
        title: (item) =>
          [
            (Array.isArray(item['industries']) ? item['industries'] : []).join('、'),
            textOf(item, 'size'),
            (Array.isArray(item['products']) ? item['products'] : []).slice(0, 3).join('、'),
            textOf(item, 'reason')
          ]
            .filter((one) => one !== '')
            .join(' · '),
        fresh: (_document, _list, say) => ({
          industries: ['C36'],
          size: null,
          products: [],
          min: '10万',
          max: '300万',
          revenueMax: null,
          reason: say('method.fresh.reason'),
          source: 'team'
        })
      }
    },
    {
      key: 'verification',
      place: ['verification'],
      kind: 'record',
      fields: [field('budgetShareOfRevenue', { as: 'number', min: 0, step: 0.01 }), source]
    }
  ]
}

export const leadSections: readonly Section[] = [screening, scores]
export const lastSections: readonly Section[] = [checks, pool]
