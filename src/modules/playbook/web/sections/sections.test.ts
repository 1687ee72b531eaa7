import { describe, expect, test } from 'vitest'
import { defaultPlaybook, playbookSentences } from '../../core/index.ts'
import { readPlaybookView, sectionOfRule } from './index.ts'
import { sectionKeys } from './rule-line.ts'

const document = defaultPlaybook()
const view = { document, sentences: playbookSentences(document, 'zh-CN') }
const say = (code: string, params: Readonly<Record<string, unknown>> = {}): string =>
  [code, ...Object.values(params)].join(' ')
const sections = readPlaybookView(view, say, 'zh-CN')

describe('the playbook as it is read', () => {
  test.each(sectionKeys)('%s has rules, each with a source', (key) => {
    const lines = sections[key].flatMap((group) => group.lines)
    expect(lines.length).toBeGreaterThan(2)
    expect(lines.filter(({ source }) => source === null)).toEqual([])
  })

  test('a rule with a condition is told as a sentence', () => {
    const [customers] = sections.grades
    expect(customers?.lines[0]).toMatchObject({
      rule: 'grade.A',
      sentence: expect.stringContaining('50万'),
      source: 'S1'
    })
  })

  test('every condition of the playbook is read somewhere', () => {
    const told = JSON.stringify(sections)
    const unread = Object.entries(view.sentences).filter(([path, sentence]) => {
      if (path.startsWith('leads.plays')) return false
      return !told.includes(JSON.stringify(sentence).slice(1, -1))
    })
    expect(unread.map(([path]) => path)).toEqual([])
  })

  test.each([
    ['grade.C', 'grades'],
    ['industry-segment', 'tags'],
    ['strategy.low-new-silent', 'strategies'],
    ['segment.potential', 'strategies'],
    ['need-priority', 'strategies'],
    ['cap.silent-over-a-month', 'cadences'],
    ['nobody knows it', null]
  ] as const)('the rule %s stands under %s', (rule, section) => {
    expect(sectionOfRule(sections, rule)).toBe(section)
  })

  test('two rules never have the same name, so that a link finds one', () => {
    const rules = sectionKeys.flatMap((key) =>
      sections[key].flatMap(({ lines }) => lines.map(({ rule }) => rule))
    )
    expect(rules.filter((rule, at) => rules.indexOf(rule) !== at)).toEqual([])
  })
})
