import { ALWAYS } from '../../../core/draft/index.ts'
import {
  literal,
  materials,
  methods,
  namespaces,
  needs,
  regions,
  roles,
  source,
  told,
  triggers
} from './choices.ts'
import { triggerKeys } from './words.ts'
import {
  amount,
  choice,
  days,
  field,
  freshId,
  freshName,
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
  yes,
  type FieldSpec,
  type ListSpec,
  type Section
} from './form.ts'
import { dimensions } from './words.ts'

const weekly = { min: 1, max: 1, days: 7 }

/** Points for what is true of a customer. */
export const pointList: ListSpec = {
  fields: [field('label', text), field('points', points), field('when', rule), source],
  title: (item, say) =>
    `${textOf(item, 'label')} ${say('web.playbook.points', { points: Number(item['points']) })}`,
  fresh: (_document, list, say) => ({
    id: freshId('points', list),
    label: say('method.fresh.points'),
    points: 5,
    when: ALWAYS,
    source: 'team'
  })
}

/** Steps of a strategy or a play. */
export const stepList: ListSpec = {
  fields: [
    field('what', long),
    field('method', choice(methods)),
    field('offsetDays', { as: 'number', unit: 'days', min: 0, max: 366 }),
    field('role', choice(roles), orNull),
    field('material', choice(materials), orNull),
    field('when', rule, { ...orNone, label: 'stepWhen' })
  ],
  title: (item, say) =>
    say('method.item.step', {
      days: Number(item['offsetDays']),
      method: textOf(item, 'method'),
      what: textOf(item, 'what')
    }),
  fresh: ({ vocabulary }, _list, say) => ({
    what: say('method.fresh.step'),
    method: vocabulary.methods[0]?.term ?? '',
    material: null,
    offsetDays: 7,
    role: null
  })
}

const grades: Section = {
  key: 'grades',
  parts: [
    {
      key: 'gradeRules',
      place: ['grades', 'rules'],
      about: true,
      kind: 'list',
      list: {
        fields: [
          field('when', rule),
          field('treatment', long),
          field('methods', words()),
          field('cadence', pace),
          field('deepContactDays', days, orNull),
          source
        ],
        title: (item, say) => say('web.playbook.grade', { grade: textOf(item, 'grade') }),
        fresh: null,
        firstWins: true
      }
    },
    {
      key: 'gradeValue',
      place: ['grades', 'value'],
      about: true,
      kind: 'record',
      fields: [
        field('high', amount, { label: 'highFrom' }),
        field('medium', amount, { label: 'mediumFrom' }),
        source
      ]
    },
    { key: 'potential', place: ['grades', 'potential', 'rules'], kind: 'list', list: pointList },
    {
      key: 'potentialBounds',
      place: ['grades', 'potential'],
      kind: 'record',
      fields: [field('high', points, { label: 'highFrom' }), field('medium', points, { label: 'mediumFrom' })]
    },
    { key: 'potentialRaises', place: ['grades'], kind: 'record', fields: [field('potentialRaises', yes)] },
    {
      key: 'approvals',
      place: ['grades', 'approvals'],
      kind: 'record',
      fields: [
        field('downgradeFromA', choice(roles)),
        field('downgradeToC', choice(roles)),
        field('upgrade', choice(roles)),
        field('regrading', choice(told('regrading', ['quarterEnd']))),
        source
      ]
    }
  ]
}

const tags: Section = {
  key: 'tags',
  parts: [
    {
      key: 'tagRules',
      place: ['tags', 'rules'],
      kind: 'list',
      list: {
        fields: [
          field('namespace', choice(namespaces)),
          field('value', { as: 'tagValue' }),
          field('when', rule),
          source
        ],
        title: (item, say) =>
          typeof item['value'] === 'string'
            ? `${textOf(item, 'namespace')}-${item['value']}`
            : say('web.playbook.tag.from', { namespace: textOf(item, 'namespace') }),
        fresh: ({ tags: { namespaces: all } }, list, say) => ({
          id: freshId('tag', list),
          namespace: all[0]?.name ?? '',
          value: say('method.fresh.tag'),
          when: ALWAYS,
          source: 'team'
        }),
        unordered: true
      }
    },
    {
      key: 'namespaces',
      place: ['tags', 'namespaces'],
      kind: 'list',
      list: {
        fields: [
          field('name', text),
          field('dimension', choice(told('dimension', dimensions))),
          field('single', yes),
          field('values', words()),
          field('color', { as: 'colour' }),
          source
        ],
        title: (item) => textOf(item, 'name'),
        fresh: (_document, list, say) => ({
          name: freshName(say('method.fresh.namespace'), 'name', list),
          dimension: 'base',
          single: false,
          color: '#3b6fb5',
          values: [],
          source: 'team'
        })
      }
    },
    {
      key: 'portraitLine',
      place: ['tags'],
      kind: 'record',
      fields: [field('portraitLine', { as: 'words', of: namespaces, ordered: true }), source]
    },
    {
      key: 'aliases',
      place: ['tags', 'aliases'],
      kind: 'list',
      list: {
        fields: [field('written', text), field('tag', text), source],
        title: (item) => `${textOf(item, 'written')} → ${textOf(item, 'tag')}`,
        fresh: (_document, list, say) => ({
          written: freshName(say('method.fresh.written'), 'written', list),
          tag: '行业-制造业',
          source: 'team'
        }),
        unordered: true
      }
    }
  ]
}

const strategies: Section = {
  key: 'strategies',
  parts: [
    {
      key: 'strategies',
      place: ['strategies'],
      about: true,
      kind: 'list',
      list: {
        fields: [
          field('name', text),
          field('when', rule),
          field('role', choice(roles)),
          field('cadence', pace),
          field('actions', { as: 'list', list: stepList }),
          field('materials', words(materials)),
          field('exit', rule, orNone),
          source
        ],
        title: (item) => textOf(item, 'name'),
        fresh: ({ vocabulary }, list, say) => ({
          id: freshId('strategy', list),
          name: freshName(say('method.fresh.strategy'), 'name', list),
          when: { fact: 'customer.grade', is: 'A' },
          actions: [
            {
              what: say('method.fresh.firstStep'),
              method: vocabulary.methods[0]?.term ?? '',
              material: null,
              offsetDays: 0,
              role: null
            }
          ],
          role: vocabulary.roles[0]?.term ?? '',
          cadence: weekly,
          materials: [],
          source: 'team'
        }),
        firstWins: true
      }
    }
  ]
}

const segments: Section = {
  key: 'segments',
  parts: [
    {
      key: 'segmentValue',
      place: ['segments', 'value'],
      about: true,
      kind: 'list',
      list: {
        fields: [
          field('name', text),
          field('label', text),
          field('when', rule),
          field('strategy', long),
          source
        ],
        title: (item) => textOf(item, 'name'),
        fresh: (_document, list, say) => ({
          id: freshId('segment', list),
          name: freshName(say('method.fresh.segment'), 'name', list),
          label: say('method.fresh.segment'),
          when: { fact: 'offer.match', is: '高' },
          strategy: say('method.fresh.treatment'),
          source: 'team'
        }),
        firstWins: true
      }
    },
    {
      key: 'suggestions',
      place: ['segments', 'suggestions'],
      about: true,
      kind: 'list',
      list: {
        fields: [field('text', long), field('when', rule), source],
        title: (item) => textOf(item, 'text'),
        fresh: (_document, list, say) => ({
          id: freshId('suggestion', list),
          text: say('method.fresh.suggestion'),
          when: { fact: 'need.known', is: true },
          source: 'team'
        }),
        firstWins: true
      }
    },
    {
      key: 'traits',
      place: ['segments', 'traits'],
      kind: 'list',
      list: {
        fields: [field('name', text), field('industries', industries), source],
        title: (item) => textOf(item, 'name'),
        fresh: (_document, list, say) => ({
          name: freshName(say('method.fresh.trait'), 'name', list),
          industries: ['C36'],
          source: 'team'
        }),
        unordered: true
      }
    },
    {
      key: 'needPriority',
      place: ['needPriority'],
      kind: 'record',
      fields: [
        field('urgent', { as: 'number', min: 1, max: 5 }),
        field('important', { as: 'number', min: 1, max: 5 }),
        source
      ]
    }
  ]
}

const sla = (key: string): FieldSpec =>
  field('hours', { as: 'number', unit: 'hours', min: 1 }, { label: `sla.${key}` })

const cadences: Section = {
  key: 'cadences',
  parts: [
    {
      key: 'precedence',
      place: ['cadences'],
      about: true,
      kind: 'record',
      fields: [
        field('precedence', {
          as: 'words',
          of: (_document, say) =>
            ['cap', 'override', 'strategy', 'intent', 'grade'].map((value) => ({
              value,
              label: say(`web.playbook.setBy.${value}`)
            })),
          ordered: true
        }),
        field('ceilingPer30Days', { as: 'number', unit: 'times', min: 1 })
      ]
    },
    {
      key: 'caps',
      place: ['cadences', 'caps'],
      kind: 'list',
      list: {
        fields: [field('label', text), field('when', rule), field('cadence', pace), source],
        title: (item) => textOf(item, 'label'),
        fresh: (_document, list, say) => ({
          id: freshId('cap', list),
          label: say('method.fresh.cap'),
          when: { fact: 'customer.optedOut', is: true },
          cadence: { min: 0, max: 1, days: 30 },
          source: 'team'
        })
      }
    },
    {
      key: 'firstContact',
      place: ['cadences', 'firstContact'],
      about: true,
      kind: 'list',
      list: {
        fields: [field('days', { as: 'number', unit: 'days', min: 0 }), field('when', rule), source],
        title: (item, say) => say('web.playbook.firstContact.within', { days: Number(item['days']) }),
        fresh: (_document, list) => ({
          id: freshId('first', list),
          when: { fact: 'need.urgency', gte: 4 },
          days: 3,
          source: 'team'
        }),
        firstWins: true
      }
    },
    ...(
      [
        'followUpRecord',
        'cleaning',
        'leadAcceptance',
        'leadObjection',
        'majorChange',
        'solutionForHighIntent'
      ] as const
    ).map((key) => ({
      key: `sla.${key}`,
      place: ['slas', key],
      kind: 'record' as const,
      fields: [sla(key), source]
    })),
    {
      key: 'refresh',
      place: ['refresh'],
      kind: 'record',
      fields: [
        field('fileHighValueDays', days),
        field('fileOtherDays', days),
        field('needsDays', days),
        field('lightCheckAfterDays', days),
        source
      ]
    },
    {
      key: 'triggers',
      place: ['refresh', 'triggers'],
      about: true,
      kind: 'list',
      list: {
        fields: [
          field('name', text),
          field('key', choice(told('trigger', triggerKeys)), { ...orNull, label: 'triggerKey' })
        ],
        title: (item) => textOf(item, 'name'),
        fresh: (_document, list, say) => ({
          key: null,
          name: freshName(say('method.fresh.trigger'), 'name', list)
        }),
        unordered: true
      }
    },
    {
      key: 'triggerWords',
      place: ['refresh', 'triggerWords'],
      about: true,
      kind: 'list',
      list: {
        fields: [field('trigger', choice(triggers)), field('words', words(), { label: 'triggerWords' })],
        title: (item) => textOf(item, 'trigger'),
        fresh: ({ refresh }, list) => {
          const taken = new Set(list.map((item) => item['trigger']))
          return { trigger: refresh.triggers.find(({ name }) => !taken.has(name))?.name ?? '', words: [] }
        },
        unordered: true
      }
    }
  ]
}

const offer: Section = {
  key: 'offer',
  parts: [
    {
      key: 'offer',
      place: ['offer'],
      about: true,
      kind: 'list',
      list: {
        fields: [
          field('name', text),
          field('needs', words(needs)),
          field('industries', industries),
          field('priceBand', { as: 'band' }),
          source
        ],
        title: (item) => textOf(item, 'name'),
        fresh: ({ vocabulary }, list, say) => ({
          id: freshId('offer', list),
          name: freshName(say('method.fresh.offer'), 'name', list),
          needs: [vocabulary.needs[0]?.term ?? ''],
          industries: [],
          priceBand: { min: null, max: null },
          source: 'team'
        })
      }
    },
    {
      key: 'idealCustomer',
      place: ['idealCustomer'],
      kind: 'record',
      fields: [
        field('industries', industries),
        field('sizes', words(literal('大型', '中型', '小型', '微型'))),
        field('regions', words(regions)),
        field('needMatch', words(literal('高', '中', '低'))),
        source
      ]
    },
    {
      key: 'needMatch',
      place: ['needMatch'],
      about: true,
      kind: 'record',
      fields: [
        field('need', points, { label: 'needPoints' }),
        field('industry', points, { label: 'industryPoints' }),
        field('price', points, { label: 'pricePoints' }),
        field('high', points, { label: 'highFrom' }),
        field('medium', points, { label: 'mediumFrom' }),
        source
      ]
    }
  ]
}

export const methodSections: readonly Section[] = [grades, tags, strategies, segments, cadences, offer]
