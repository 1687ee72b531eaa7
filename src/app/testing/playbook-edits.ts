import type { PlaybookDocument } from '#contracts/playbook'

export type Edit = (playbook: PlaybookDocument) => PlaybookDocument

/** An edit of one part, the others as they are. */
const part =
  <K extends keyof PlaybookDocument>(
    key: K,
    edit: (value: PlaybookDocument[K]) => Partial<PlaybookDocument[K]>
  ): Edit =>
  (playbook) => {
    const [before, change] = [playbook[key], edit(playbook[key])]
    return { ...playbook, [key]: Array.isArray(before) ? change : { ...(before as object), ...change } }
  }

const turned = <T>(list: readonly T[]): T[] => [...list.slice(1), ...list.slice(0, 1)]
const first = <T>(list: readonly T[], edit: (item: T) => T): T[] =>
  list.map((item, at) => (at === 0 ? edit(item) : item))

const fleet = {
  key: 'fleet',
  of: 'customer' as const,
  label: '车辆数',
  labelEn: null,
  type: 'number' as const,
  options: [],
  unit: '辆',
  required: false,
  weight: 5,
  also: [],
  retired: false
}
const grown = { ...fleet, key: 'boxes', of: 'order' as const, label: '箱数', unit: '箱', weight: 0 }

const withRule =
  (id: string, value: string, when: unknown): Edit =>
  (playbook) =>
    playbook.tags.rules.some((rule) => rule.id === id)
      ? playbook
      : part('tags', ({ rules }) => ({
          rules: [...rules, { id, namespace: '行为', value, when, source: 'ours' as const }]
        }))(playbook)

/** Edits of every section that something of a customer follows from; what one of them makes unsound is refused. */
export const sectionEdits: readonly (readonly [told: string, edit: Edit])[] = [
  ['bounds of value', part('grades', ({ value }) => ({ value: { ...value, high: '20万', medium: '5万' } }))],
  [
    '客户A sooner',
    part('grades', ({ rules }) => ({
      rules: first(rules, (rule) => ({ ...rule, when: { fact: 'orders.amount12m', gte: '40万' } }))
    }))
  ],
  [
    'a potential that raises',
    part('grades', ({ potential }) => ({
      potential: { ...potential, high: 30, medium: 10 },
      potentialRaises: true
    }))
  ],
  [
    'points of potential in another order',
    part('grades', ({ potential }) => ({ potential: { ...potential, rules: turned(potential.rules) } }))
  ],
  ['a tag rule less', part('tags', ({ rules }) => ({ rules: rules.slice(1) }))],
  ['tag rules in another order', part('tags', ({ rules }) => ({ rules: rules.toReversed() }))],
  [
    'a namespace with one value',
    part('tags', ({ namespaces }) => ({
      namespaces: namespaces.map((one) => ({ ...one, single: one.name === '痛点' ? true : one.single }))
    }))
  ],
  [
    'tags that people write otherwise',
    part('tags', ({ aliases }) => ({
      aliases: [
        ...aliases.filter(({ written }) => written !== '战略客户'),
        { written: '战略客户', tag: '潜力-战略', source: 'ours' as const }
      ]
    }))
  ],
  [
    'whoever bought lately',
    withRule('bought-lately', '近期采购', { fact: 'orders.lastOn', withinLastDays: 45 })
  ],
  [
    'whoever was silent for half a year',
    withRule('asleep', '沉睡', { fact: 'interactions.lastOn', olderThanDays: 182 })
  ],
  [
    'contacts one by one',
    withRule('technicians', '有技术对接', { some: 'contacts', where: { fact: 'position', contains: '技术' } })
  ],
  ['a strategy less', part('strategies', (list) => list.slice(1))],
  [
    'strategies in another order',
    part('strategies', (list) => [...turned(list.slice(0, 3)), ...list.slice(3)])
  ],
  ['what is urgent', part('needPriority', () => ({ urgent: 5, important: 2 }))],
  [
    'scores',
    part('scores', ({ need }) => ({
      need: need.map((rule, at) => ({ ...rule, points: rule.points + (at === 0 ? 5 : at === 1 ? -5 : 0) }))
    }))
  ],
  ['a point rule less', part('scores', ({ value }) => ({ value: value.slice(1) }))],
  [
    'weights of fields',
    part('fields', (fields) => fields.map((field) => ({ ...field, weight: (field.weight % 7) + 1 })))
  ],
  [
    'a field of our own, and a tag by it',
    (playbook) =>
      withRule('fleet', '有车队', { fact: 'custom.fleet', gte: 10 })({
        ...playbook,
        customFields: [fleet, grown]
      })
  ],
  [
    'that field out of use',
    (playbook) => ({ ...playbook, customFields: [{ ...fleet, weight: 0, retired: true }, grown] })
  ],
  [
    'words for a pain',
    part('vocabulary', ({ pains }) => ({
      pains: first(pains, (pain) => ({ ...pain, also: [...pain.also, '系统太旧'], need: null }))
    }))
  ],
  [
    'words for what they look at',
    part('vocabulary', ({ attention }) => ({
      attention: first(attention, (one) => ({ ...one, also: [...one.also, '省心'] }))
    }))
  ],
  [
    'words for a channel',
    part('vocabulary', ({ sourceChannels }) => ({
      sourceChannels: first(sourceChannels, (one) => ({
        ...one,
        aliases: [...one.aliases, { written: '老王', kind: null }]
      }))
    }))
  ],
  [
    'trades that grow',
    part('vocabulary', ({ industryGrowth }) => ({
      industryGrowth: { ...industryGrowth, low: [], high: ['C36', 'I65'] }
    }))
  ],
  ['bands of heads', part('size', () => ({ headCountBands: [1, 40, 900] }))],
  [
    'regions',
    part('regions', (list) =>
      first(list, (region) => ({ ...region, divisions: [...region.divisions, '33'] }))
    )
  ],
  ['what we sell', part('offer', (list) => list.slice(1))],
  ['whom we wish for', part('idealCustomer', () => ({ industries: ['C36'], sizes: ['中型'] }))],
  ['what matches', part('needMatch', () => ({ need: 60, industry: 20, price: 20 }))],
  [
    'segments',
    part('segments', ({ value }) => ({ value: first(value, (one) => ({ ...one, label: '头等' })) }))
  ],
  ['paces', part('cadences', () => ({ ceilingPer30Days: 4 }))],
  ['what a budget may be', part('verification', () => ({ budgetShareOfRevenue: 0.01 }))]
]
