import { describe, expect, test } from 'vitest'
import { codesOf, languages } from '#lang'
import { defaultPlaybook } from '../default-playbook.ts'
import { checkPlaybook } from './check-playbook.ts'
import { readPath } from './problem.ts'

// A copy that a test may change at will.
type Loose = Record<string | number, unknown>

/** The default with one value set at a path. */
const edited = (path: string, value: unknown): unknown => {
  const copy: unknown = structuredClone(defaultPlaybook())
  const parts = readPath(path)
  const last = parts.at(-1) ?? ''
  const holder = parts.slice(0, -1).reduce<unknown>((at, part) => (at as Loose)[part], copy)
  if (value === undefined) delete (holder as Loose)[last]
  else (holder as Loose)[last] = value
  return copy
}

const found = (input: unknown): readonly string[] => {
  const checked = checkPlaybook(input)
  return checked.ok ? [] : checked.problems.map(({ path, code }) => `${path} ${code}`)
}

const indexOf = (list: readonly Readonly<{ id: string }>[], id: string): number =>
  list.findIndex((entry) => entry.id === id)

const { strategies, tags, offer, segments } = defaultPlaybook()
const pains = indexOf(tags.rules, 'pains')

const own = (key: string, label = '甲') => ({ key, of: 'customer', label, type: 'text' })

describe('checking a playbook', () => {
  test('the default has nothing to find', () => {
    expect(found(defaultPlaybook())).toEqual([])
  })

  test.each<[string, string, unknown, string]>([
    ['an unknown key', 'grades.colour', 'red', 'grades.colour playbook.unknownKey'],
    ['a missing part', 'slas.cleaning', undefined, 'slas.cleaning playbook.missing'],
    ['a word for a number', 'leads.maxActivePerRep', '十五', 'leads.maxActivePerRep playbook.type'],
    ['an unknown choice', 'pool.mode', 'sometimes', 'pool.mode playbook.value'],
    ['a tag whose name was deleted', 'tags.rules[0].value', '', 'tags.rules[0].value playbook.empty'],
    ['points beyond 100', 'scores.base[0].points', 120, 'scores.base[0].points playbook.tooBig'],
    [
      'a cycle of 3,000 centuries',
      'refresh.fileOtherDays',
      99_999_999,
      'refresh.fileOtherDays playbook.tooBig'
    ],
    [
      'a first contact in eleven years',
      'cadences.firstContact[0].days',
      4018,
      'cadences.firstContact[0].days playbook.tooBig'
    ],
    [
      'a time limit of a lifetime',
      'slas.majorChange.hours',
      700_000,
      'slas.majorChange.hours playbook.tooBig'
    ],
    [
      'a recycle bin for ever',
      'retention.recycleBinDays',
      9_999_999,
      'retention.recycleBinDays playbook.tooBig'
    ],
    ['a colour by name', 'tags.namespaces[0].color', 'blue', 'tags.namespaces[0].color playbook.format'],
    ['B at or above A by amount', 'grades.value.medium', '50万', 'grades.value.high playbook.notAbove'],
    ['B at or above A by points', 'leads.thresholds.B', 80, 'leads.thresholds.A playbook.notAbove'],
    ['C at or above B by points', 'leads.thresholds.C', 50, 'leads.thresholds.B playbook.notAbove'],
    ['medium match at or above high', 'needMatch.medium', 75, 'needMatch.high playbook.notAbove'],
    ['a match that no sum reaches', 'needMatch.need', 10, 'needMatch.high playbook.neverReached'],
    ['weights of another sum', 'leads.scoring.weights.chain', 50, 'leads.scoring.weights playbook.weights'],
    ['more than 100 points in all', 'scores.need[0].points', 90, 'scores.need playbook.tooManyPoints'],
    [
      'a cadence of at least 3, at most 1',
      'grades.rules[0].cadence.min',
      3,
      'grades.rules[0].cadence.min playbook.cadence'
    ],
    ['an amount that is none', 'grades.value.high', '很多', 'grades.value.high playbook.amount'],
    [
      'a price band upside down',
      'offer[0].priceBand.min',
      '5000万',
      'offer[0].priceBand.max playbook.notAbove'
    ],
    [
      'a field of a key twice',
      'customFields',
      [own('a'), own('a', '乙')],
      'customFields[1].key playbook.duplicate'
    ],
    [
      'two fields of one name',
      'customFields',
      [own('a'), own('b', ' 甲 ')],
      'customFields[1].label playbook.duplicate'
    ],
    [
      'a field called as a built-in one',
      'customFields',
      [own('a', '年营收')],
      'customFields[0].label playbook.builtInField'
    ],
    [
      'a choice of nothing',
      'customFields',
      [{ ...own('a'), type: 'select' }],
      'customFields[0].options playbook.noOptions'
    ],
    [
      'an option twice',
      'customFields',
      [{ ...own('a'), type: 'select', options: [{ value: '北仑' }, { value: '镇海', also: ['北 仑'] }] }],
      'customFields[0].options[1].also[0] playbook.duplicate'
    ],
    ['a key that is none', 'customFields', [own('车辆')], 'customFields[0].key playbook.format'],
    ['an id twice', 'strategies[1].id', strategies[0]?.id, 'strategies[1].id playbook.duplicate'],
    [
      'a namespace nobody defined',
      `tags.rules[${pains}].namespace`,
      '苦恼',
      `tags.rules[${pains}].namespace playbook.unknownNamespace`
    ],
    [
      'a tag from no fact',
      `tags.rules[${pains}].value`,
      { from: 'need.pain' },
      `tags.rules[${pains}].value.from playbook.unknownFact`
    ],
    ['an offer for a need unheard of', 'offer[0].needs[0]', '飞天', 'offer[0].needs[0] playbook.unknownNeed'],
    [
      'a field that is none',
      'scenarios[0].fields[0].field',
      'nickname',
      'scenarios[0].fields[0].field playbook.unknownField'
    ],
    [
      'a material not listed',
      'strategies[0].actions[0].material',
      '糖果',
      'strategies[0].actions[0].material playbook.unknownMaterial'
    ],
    ['a role not listed', 'strategies[0].role', '厨师', 'strategies[0].role playbook.unknownRole'],
    [
      'a method not listed',
      'strategies[0].actions[0].method',
      '飞鸽',
      'strategies[0].actions[0].method playbook.unknownMethod'
    ],
    [
      'a region not defined',
      'idealCustomer.regions[0]',
      '火星',
      'idealCustomer.regions[0] playbook.unknownRegion'
    ],
    [
      'an unknown fact in a rule',
      'grades.rules[1].when',
      { fact: 'orders.sum', gte: 1 },
      'grades.rules[1].when.fact rules.unknown-fact'
    ],
    [
      'a tag rule that can never match',
      'tags.rules[0].when',
      {
        all: [
          { fact: 'orders.amount12m', gte: '50万' },
          { fact: 'orders.amount12m', lt: '10万' }
        ]
      },
      'tags.rules[0].when playbook.contradiction'
    ],
    [
      'a strategy behind one that always holds',
      'strategies[0].when',
      { always: true },
      'strategies[1].when playbook.unreachable'
    ],
    [
      'a grade B that A covers',
      'grades.rules[1].when',
      { fact: 'orders.amount12m', gte: '60万' },
      'grades.rules[1].when playbook.unreachable'
    ],
    [
      'two tags of which a customer has one at most',
      'strategies[0].when',
      { fact: 'customer.tags', hasAll: ['价值等级-高', '价值等级-低'] },
      'strategies[0].when playbook.contradiction'
    ],
    [
      'a tag that nothing gives',
      'strategies[0].when',
      { fact: 'customer.tags', has: '价值等级-极高' },
      'strategies[0].when.has playbook.unknownTag'
    ],
    [
      'a tag of no namespace',
      'strategies[0].when',
      {
        all: [
          { fact: 'customer.tags', has: '心情-好' },
          { fact: 'need.known', is: true }
        ]
      },
      'strategies[0].when.all[0].has playbook.unknownNamespaceOfTag'
    ],
    [
      'a pain that the vocabulary lacks',
      `segments.suggestions[${segments.suggestions.length - 1}].when`,
      { fact: 'need.pains', has: '太累' },
      `segments.suggestions[${segments.suggestions.length - 1}].when.has playbook.unknownTerm`
    ],
    [
      'a tag rule that waits for tags',
      'tags.rules[0].when',
      { fact: 'customer.tags', has: '价值等级-高' },
      'tags.rules[0].when.fact playbook.tagCycle'
    ]
  ])('finds %s', (_what, path, value, finding) => {
    expect(found(edited(path, value))).toContain(finding)
  })

  test('finds every defect of a shape at once', () => {
    const twice = edited('grades.colour', 'red') as Loose
    twice['offer'] = offer.map(({ id: _id, ...rest }) => rest)
    expect(found(twice)).toHaveLength(1 + offer.length)
  })

  test.each([[null], [[]], ['手册'], [{}]])('%j is no playbook, and is said so', (input) => {
    expect(found(input).length).toBeGreaterThan(0)
  })

  test('every code has a text in every language', () => {
    const codes = new Set(codesOf('zh-CN').filter((code) => code.startsWith('playbook.')))
    for (const language of languages)
      expect(new Set(codesOf(language).filter((code) => code.startsWith('playbook.')))).toEqual(codes)
  })
})
