import type { PlaybookDocument } from '#contracts/playbook'

const pick = <T>(values: readonly T[], at: number): T | undefined => values[at % values.length]

/** Customers of whom now this, now that is known. */
export const fieldsOf = (at: number) => {
  const fields = {
    name: `第${at}号有限公司`,
    industry: pick(['汽车零部件', '软件', null, '机械设备'], at),
    size: pick(['800人', '中小企业', null, '30人', '大型'], at),
    city: pick(['宁波', '深圳', null], at),
    orderAmount12m: pick(['60万', '12万', null, '8万', '0', '45万', '100万'], at),
    lastOrderOn: pick(['2026-02-20', '2025-10-10', null], at),
    orderCount: pick(['3', null, '0'], at),
    lastContactOn: pick(['2026-02-25', null, '2026-01-10', '2025-12-01'], at),
    contacts30d: pick(['3', null, '12', '0'], at),
    answered: pick(['是', null, '否'], at),
    contactName: pick(['李建国', null], at),
    contactPosition: pick(['总经理', '采购专员', '技术总监'], at),
    painPoints: pick(['生产设备效率低', null, '成本高，交期不稳', '系统太旧'], at),
    needDescription: pick([null, '想上一套ERP', '换供应商'], at),
    budget: pick(['30-50万', null, '8万'], at),
    timeline: pick(['3个月内', null, '2026-03-20', '近期'], at),
    willingness: pick(['4', null, '2', '5'], at),
    urgency: pick(['5', null, '3'], at),
    importance: pick(['5', '4', null], at),
    attention: pick(['价格', null, '售后服务'], at),
    tags: pick([null, '战略客户', '价值等级-高'], at + 1),
    optOut: at % 11 === 0 ? '是' : null
  }
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  )
}

export type Edit = (playbook: PlaybookDocument) => PlaybookDocument

const withGrades =
  (grades: Partial<PlaybookDocument['grades']>): Edit =>
  (playbook) => ({
    ...playbook,
    grades: { ...playbook.grades, ...grades }
  })

/** The bound of 客户A and B, in 万. */
export const gradesFrom =
  (bound: number): Edit =>
  (playbook) => ({
    ...playbook,
    grades: {
      ...playbook.grades,
      rules: playbook.grades.rules.map((rule) => ({
        ...rule,
        when:
          rule.grade === 'A'
            ? {
                any: [
                  { fact: 'orders.amount12m', gte: `${bound}万` },
                  { fact: 'customer.benchmark', is: true }
                ]
              }
            : rule.grade === 'B'
              ? { fact: 'orders.amount12m', between: ['10万', `${bound}万`] }
              : rule.when
      }))
    }
  })

const withTagRules =
  (edit: (rules: PlaybookDocument['tags']['rules']) => PlaybookDocument['tags']['rules']): Edit =>
  (playbook) => ({ ...playbook, tags: { ...playbook.tags, rules: edit(playbook.tags.rules) } })

/** 价值等级-高 from another amount of twelve months on. */
export const highValueFrom = (amount: string): Edit =>
  withTagRules((rules) =>
    rules.map((rule) =>
      rule.namespace === '价值等级' && rule.value === '高'
        ? { ...rule, when: { fact: 'orders.amount12m', gte: amount } }
        : rule
    )
  )

const without = <T>(list: readonly T[], at: number): T[] =>
  list.filter((_, index) => index !== at % list.length)

export const edits: readonly (readonly [string, Edit])[] = [
  ['客户A from 60万', gradesFrom(60)],
  ['客户A from 40万', gradesFrom(40)],
  ['other bounds of value', withGrades({ value: { high: '80万', medium: '11万', source: 'S1' } })],
  [
    'a tag for whoever bought lately',
    withTagRules((rules) => [
      ...rules,
      {
        id: 'bought-lately',
        namespace: '行为',
        value: '近期采购',
        when: { fact: 'orders.lastOn', withinLastDays: 45 },
        source: 'ours'
      }
    ])
  ],
  ['a tag rule less', withTagRules((rules) => rules.filter(({ id }) => id !== 'attention'))],
  [
    'a tag of another name',
    withTagRules((rules) => rules.map((rule) => (rule.id === 'frequent' ? { ...rule, value: '频繁' } : rule)))
  ],
  ['a strategy less', (playbook) => ({ ...playbook, strategies: without(playbook.strategies, 3) })],
  [
    'a strategy for all that are 小型',
    ({ strategies, ...playbook }) => {
      const [first] = strategies
      const fresh = first && {
        ...first,
        id: 'small-ones',
        when: {
          all: [
            { fact: 'customer.size', oneOf: ['小型', '中型'] },
            { fact: 'interactions.contacts30d', gte: 1 }
          ]
        }
      }
      return { ...playbook, strategies: fresh ? [fresh, ...strategies] : strategies }
    }
  ],
  [
    'another pace',
    ({ cadences, ...playbook }) => ({ ...playbook, cadences: { ...cadences, ceilingPer30Days: 4 } })
  ],
  [
    'points that weigh otherwise',
    ({ scores, ...playbook }) => ({
      ...playbook,
      scores: {
        ...scores,
        need: scores.need.map((rule, at) => ({
          ...rule,
          points: rule.points + (at === 0 ? 5 : at === 1 ? -5 : 0)
        }))
      }
    })
  ],
  [
    'a point rule less',
    ({ scores, ...playbook }) => ({ ...playbook, scores: { ...scores, value: without(scores.value, 0) } })
  ],
  [
    'a potential that is high sooner',
    ({ grades, ...playbook }) => ({
      ...playbook,
      grades: { ...grades, potential: { ...grades.potential, high: 40 } }
    })
  ],
  [
    'another word for a pain',
    ({ vocabulary, ...playbook }) => ({
      ...playbook,
      vocabulary: {
        ...vocabulary,
        pains: vocabulary.pains.map((pain, at) =>
          at === 0 ? { ...pain, also: [...pain.also, '系统太旧'] } : pain
        )
      }
    })
  ],
  [
    'what is urgent',
    ({ needPriority, ...playbook }) => ({ ...playbook, needPriority: { ...needPriority, urgent: 5 } })
  ],
  [
    'bands of heads',
    ({ size, ...playbook }) => ({ ...playbook, size: { ...size, headCountBands: [1, 40, 900] } })
  ],
  [
    'fields that count more',
    ({ fields, ...playbook }) => ({
      ...playbook,
      fields: fields.map((field, at) => (at < 4 ? { ...field, weight: 9 } : field))
    })
  ],
  [
    'a trade that grows',
    ({ vocabulary, ...playbook }) => ({
      ...playbook,
      vocabulary: {
        ...vocabulary,
        industryGrowth: { ...vocabulary.industryGrowth, low: [], high: ['C36', 'I65'] }
      }
    })
  ],
  [
    'segments in another order',
    ({ segments, ...playbook }) => ({
      ...playbook,
      segments: {
        ...segments,
        value: segments.value.map((one, at) => ({ ...one, label: at === 0 ? '头等' : one.label }))
      }
    })
  ],
  [
    'a field of our own, and a tag by it',
    (playbook) =>
      withTagRules((rules) => [
        ...rules,
        {
          id: 'fleet',
          namespace: '行为',
          value: '有车队',
          when: { fact: 'custom.fleet', gte: 1 },
          source: 'ours'
        }
      ])({
        ...playbook,
        customFields: [
          {
            key: 'fleet',
            of: 'customer',
            label: '车辆数',
            labelEn: null,
            type: 'number',
            options: [],
            unit: null,
            required: false,
            weight: 0,
            also: [],
            retired: false
          }
        ]
      })
  ]
]
