import { describe, expect, test } from 'vitest'
import { codesOf, languages } from '#lang'
import type { PlaybookDocument } from '../../contract.ts'
import { checkPlaybook } from '../check/check-playbook.ts'
import { readPath } from '../check/problem.ts'
import { defaultPlaybook } from '../default-playbook.ts'
import { withValue } from '../draft/index.ts'
import { warningsOf } from './warnings-of.ts'

/** The default with values set at some paths; sound, as every playbook is that is warned of. */
const edited = (edits: Readonly<Record<string, unknown>>): PlaybookDocument => {
  const document = Object.entries(edits).reduce<PlaybookDocument>(
    (now, [path, value]) => withValue(now, readPath(path), value),
    defaultPlaybook()
  )
  const checked = checkPlaybook(document)
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems))
  return checked.playbook
}

const found = (edits: Readonly<Record<string, unknown>>): readonly string[] =>
  warningsOf(edited(edits)).map(({ path, code }) => `${path} ${code.replace('playbook.warn.', '')}`)

const { cadences, tags, strategies, vocabulary } = defaultPlaybook()
const { caps } = cadences
const tagAt = (id: string): number => tags.rules.findIndex((rule) => rule.id === id)
const [high, medium, low] = ['level-high', 'level-medium', 'level-low'].map(
  (id) => `tags.rules[${tagAt(id)}]`
)
const cooling = `tags.rules[${tagAt('quiet')}]`
const amount = (comparison: object): object => ({ fact: 'orders.amount12m', ...comparison })
const last = (comparison: object): object => ({ fact: 'interactions.lastOn', ...comparison })
const by = (comparison: object): object => ({ fact: 'need.purchaseBy', ...comparison })
const some = (item: object | undefined, more: object): object => ({ ...item, ...more })

describe('what a manager is warned of', () => {
  test('the default leaves nothing to say', () => {
    expect(found({})).toEqual([])
  })

  test.each<[string, Readonly<Record<string, unknown>>, string]>([
    [
      'A from 80万 while B ends at 50万',
      {
        'grades.rules[0].when': { any: [amount({ gte: '80万' }), { fact: 'customer.benchmark', is: true }] }
      },
      'grades.rules[0].when gap'
    ],
    [
      'a gap that falls to a grade for the rest',
      { 'grades.rules[0].when': amount({ gte: '80万' }), 'grades.rules[2].when': { always: true } },
      'grades.rules[0].when gapElse'
    ],
    [
      'just the bound left out',
      { 'grades.rules[0].when': amount({ gt: '50万' }) },
      'grades.rules[0].when gapAt'
    ],
    [
      'B up to 60万 below A from 50万',
      { 'grades.rules[1].when': amount({ between: ['10万', '60万'] }) },
      'grades.rules[0].when overlap'
    ],
    [
      'nobody below 2万',
      { 'grades.rules[2].when': amount({ between: ['2万', '10万'] }) },
      'grades.rules[2].when below'
    ],
    [
      'nobody above 500万',
      { 'grades.rules[0].when': amount({ between: ['50万', '500万'] }) },
      'grades.rules[0].when above'
    ],
    [
      'steps of a tag that leave something out',
      { [`${medium}.when`]: amount({ between: ['10万', '30万'] }) },
      `${high}.when gap`
    ],
    [
      'steps of a tag that share something',
      { [`${low}.when`]: amount({ lt: '20万' }) },
      `${medium}.when overlap`
    ],
    [
      'a tag of the same number that was not moved with the grade',
      {
        'grades.rules[0].when': amount({ gte: '80万' }),
        'grades.rules[1].when': amount({ between: ['10万', '80万'] })
      },
      `${high}.when boundElsewhere`
    ],
    [
      'the matrix that was not moved with the grade',
      {
        'grades.rules[0].when': amount({ gte: '80万' }),
        'grades.rules[1].when': amount({ between: ['10万', '80万'] })
      },
      'grades.value.high boundElsewhere'
    ],
    [
      'a strategy for a region that is none',
      { 'strategies[0].when': { fact: 'customer.tags', has: '区域-火星' } },
      'strategies[0].when.has tagUngiven'
    ],
    [
      'a strategy for a size that the standard does not know',
      { 'strategies[0].when': { fact: 'customer.tags', hasAny: ['规模-中小型', '规模-巨型'] } },
      'strategies[0].when.hasAny tagUngiven'
    ],
    [
      'a strategy for a grade that nobody gets',
      { 'grades.rules': defaultPlaybook().grades.rules.slice(0, 2) },
      `strategies[${strategies.findIndex(({ id }) => id === 'grade-c')}].when.is gradeUngiven`
    ],
    [
      'a tag that the one before it leaves nobody to',
      { [`${medium}.when`]: amount({ gte: '60万' }) },
      `${medium}.when tagCovered`
    ],
    [
      'strategies that leave a stage of a grade out',
      {
        strategies: [
          some(strategies[0], { when: { fact: 'customer.grade', oneOf: ['B', 'C'] } }),
          some(strategies[1], {
            when: {
              all: [
                { fact: 'customer.grade', is: 'A' },
                { fact: 'interactions.stage', isNot: vocabulary.stages[0]?.term }
              ]
            }
          })
        ]
      },
      'strategies noStrategy'
    ],
    [
      'nobody says how often',
      {
        strategies: [some(strategies[0], { when: { fact: 'customer.grade', oneOf: ['B', 'C'] } })],
        'cadences.precedence': ['cap', 'override', 'strategy', 'intent']
      },
      'strategies noPace'
    ],
    [
      'A met less often than B',
      { 'grades.rules[0].cadence': { min: 1, max: 1, days: 30 } },
      'grades.rules[0].cadence.days slower'
    ],
    [
      'high intent met less often than medium',
      { 'leads.intent[0].cadence': { min: 1, max: 1, days: 10 } },
      'leads.intent[0].cadence.days slower'
    ],
    [
      'three times a week where eight a month are the most',
      { 'strategies[0].cadence': { min: 3, max: 3, days: 7 } },
      'strategies[0].cadence.min ceiling'
    ],
    [
      'deep contacts more often than contacts',
      { 'grades.rules[0].deepContactDays': 7 },
      'grades.rules[0].deepContactDays deepSooner'
    ],
    [
      'the grade left out of the order of paces',
      { 'cadences.precedence': ['cap', 'override', 'strategy', 'intent'] },
      'cadences.precedence leftOut.grade'
    ],
    [
      'an objection after the acceptance',
      { 'slas.leadObjection.hours': 48 },
      'slas.leadObjection.hours objectionLate'
    ],
    [
      'a record after the solution',
      { 'slas.followUpRecord.hours': 96 },
      'slas.followUpRecord.hours recordLate'
    ],
    [
      'high value looked at less often',
      { 'refresh.fileHighValueDays': 120 },
      'refresh.fileHighValueDays highLater'
    ],
    [
      'a cycle longer than needs allow',
      { 'refresh.fileOtherDays': 365 },
      'refresh.fileOtherDays cycleCapped'
    ],
    ['a warning before the time begins', { 'pool.warnBeforeDays': 60 }, 'pool.warnBeforeDays warnedAtOnce'],
    ['C reclaimed before it is due', { 'pool.reclaimDays.C': 20 }, 'pool.reclaimDays.C reclaimedBeforeDue'],
    ['more a day than in all', { 'pool.claimsPerDay': 80 }, 'pool.claimsPerDay moreThan'],
    [
      'a tag for the last 30 days and one from 90 days on',
      { [`${cooling}.when`]: { all: [last({ olderThanDays: 90 }), last({ withinLastDays: 180 })] } },
      `${cooling}.when gap`
    ],
    [
      'paces to a first contact that leave days ahead out',
      {
        'cadences.firstContact': [
          { id: 'soon', when: by({ withinNextDays: 30 }), days: 1, source: 'ours' },
          {
            id: 'late',
            when: { all: [by({ withinNextDays: 365 }), { not: by({ withinNextDays: 90 }) }] },
            days: 9,
            source: 'ours'
          }
        ]
      },
      'cadences.firstContact[1].when gap'
    ],
    [
      'a change that records are listened for, renamed in one place only',
      { 'refresh.triggers[0].name': '拿下订单' },
      'refresh.triggerWords[0].trigger triggerUnknown'
    ],
    [
      'two changes that mean the same',
      { 'refresh.triggers[1].key': 'won' },
      'refresh.triggers[1].key triggerTwice'
    ],
    ['a later stage less likely', { 'stages[3].probability': 0.3 }, 'stages[3].probability lessLikely']
  ])('%s', (_what, edits, warning) => {
    expect(found(edits)).toContain(warning)
  })

  test.each<[string, Readonly<Record<string, unknown>>]>([
    [
      'both bounds moved together, everywhere',
      {
        'grades.rules[0].when': amount({ gte: '80万' }),
        'grades.rules[1].when': amount({ between: ['10万', '80万'] }),
        'grades.value.high': '80万',
        [`${high}.when`]: amount({ gte: '80万' }),
        [`${medium}.when`]: amount({ between: ['10万', '80万'] }),
        [`tags.rules[${tagAt('worth-high')}].when`]: amount({ gte: '80万' }),
        [`tags.rules[${tagAt('worth-steady')}].when`]: amount({ between: ['10万', '80万'] })
      }
    ],
    ['the first wins: from 50万 before from 10万', { 'grades.rules[1].when': amount({ gte: '10万' }) }],
    [
      'a tag that a person gives',
      { 'strategies[0].when': { fact: 'customer.tags', has: '意向-重点意向客户' } }
    ],
    [
      'days that meet, and windows one within another',
      {
        'cadences.firstContact': [
          { id: 'soon', when: by({ withinNextDays: 30 }), days: 1, source: 'ours' },
          { id: 'late', when: by({ withinNextDays: 90 }), days: 9, source: 'ours' }
        ],
        'cadences.caps': [
          { ...caps[0], id: 'a', when: last({ withinLastDays: 30 }) },
          { ...caps[0], id: 'b', when: last({ olderThanDays: 30 }) }
        ]
      }
    ],
    ['a band of people', { 'strategies[0].when': { fact: 'customer.tags', has: '规模-500-1000人' } }],
    ['an industry in free words', { 'strategies[0].when': { fact: 'customer.tags', has: '行业-汽车零部件' } }]
  ])('nothing: %s', (_what, edits) => {
    expect(found(edits)).toEqual([])
  })

  test('both bounds stand in what is said', () => {
    const [gap] = warningsOf(
      edited({
        'grades.rules[0].when': { any: [amount({ gte: '80万' }), { fact: 'customer.benchmark', is: true }] }
      })
    )
    expect(gap?.params).toEqual({
      fact: 'orders.amount12m',
      from: '50万',
      to: '80万',
      below: 'grades.rules[1]',
      above: 'grades.rules[0]'
    })
  })

  test('every warning is told in every language', () => {
    const told = (language: (typeof languages)[number]): ReadonlySet<string> =>
      new Set(codesOf(language).filter((code) => code.startsWith('playbook.warn.')))
    expect(told('zh-CN').size).toBeGreaterThan(20)
    for (const language of languages) expect(told(language)).toEqual(told('zh-CN'))
  })
})
