import { describe, expect, test } from 'vitest'
import { defaultPlaybook } from '../default-playbook.ts'
import {
  changesBetween,
  mergeDocuments,
  pathOf,
  valueAt,
  withItem,
  withMoved,
  withoutItem,
  withValue
} from './index.ts'

const playbook = defaultPlaybook()
type Edit = (document: unknown) => unknown
const whenOfA: Edit = (document) =>
  withValue(document, ['grades', 'rules', 0, 'when', 'any', 0, 'gte'], '80万')
const cadenceOfB: Edit = (document) => withValue(document, ['grades', 'rules', 1, 'cadence', 'days'], 21)
const treatmentOfA: Edit = (document) =>
  withValue(document, ['grades', 'rules', 0, 'treatment'], '由总经理对接')
const newPain: Edit = (document) =>
  withItem(document, ['vocabulary', 'pains'], 3, {
    term: '换线慢',
    also: [],
    need: null,
    group: '效率',
    source: 'ours'
  })
const without: Edit = (document) => withoutItem(document, ['cadences', 'caps'], 1)
const lastFirst: Edit = (document) => withMoved(document, ['strategies'], 5, 1)

describe('what an edit of the playbook changed', () => {
  test.each<[string, Edit, readonly (readonly [kind: string, path: string])[]]>([
    ['nothing', (document) => document, []],
    ['a threshold: the condition as a whole', whenOfA, [['changed', 'grades.rules[0].when']]],
    ['a cadence', cadenceOfB, [['changed', 'grades.rules[1].cadence']]],
    ['a term that is new', newPain, [['added', 'vocabulary.pains[3]']]],
    ['a rule taken out', without, [['removed', 'cadences.caps[1]']]],
    ['one strategy moved is one change', lastFirst, [['moved', 'strategies[1]']]],
    [
      'a word added to a term',
      (document) => withValue(document, ['vocabulary', 'pains', 0, 'also'], ['换线慢']),
      [['changed', 'vocabulary.pains[0].also']]
    ],
    ['the version is who saves it', (document) => withValue(document, ['version'], 99), []],
    [
      'a strategy moved and edited',
      (document) => withValue(lastFirst(document), ['strategies', 1, 'role'], '高层'),
      [
        ['moved', 'strategies[1]'],
        ['changed', 'strategies[1].role']
      ]
    ],
    [
      'a step of a strategy',
      (document) => withValue(document, ['strategies', 0, 'actions', 0, 'offsetDays'], 9),
      [['changed', 'strategies[0].actions[0].offsetDays']]
    ],
    [
      'a step more',
      (document) => withItem(document, ['strategies', 0, 'actions'], 0, { what: 'x' }),
      [['changed', 'strategies[0].actions']]
    ]
  ])('%s', (_name, edit, expected) => {
    const changes = changesBetween(playbook, edit(playbook))
    expect(changes.map(({ kind, place }) => [kind, pathOf(place)])).toEqual(expected)
  })

  test('what was moved tells its places as people count them', () => {
    expect(changesBetween(playbook, lastFirst(playbook))[0]).toMatchObject({ before: 6, after: 2 })
  })

  test('all that an edit does not touch stays the same object', () => {
    const edited = withValue(playbook, ['grades', 'value', 'high'], '80万')
    expect(edited.strategies).toBe(playbook.strategies)
    expect(edited.grades.rules).toBe(playbook.grades.rules)
    expect(playbook.grades.value.high).toBe('50万')
  })
})

describe('one’s own edits laid upon what another saved meanwhile', () => {
  test.each<[string, Edit, Edit]>([
    ['two rules of one list', whenOfA, cadenceOfB],
    ['two sections', whenOfA, newPain],
    [
      'a rule taken out and another added',
      without,
      (document) => withItem(document, ['cadences', 'caps'], 0, { id: 'x' })
    ],
    ['an order and an edit', lastFirst, (document) => withValue(document, ['strategies', 3, 'role'], '高层')],
    ['the same edit', whenOfA, whenOfA],
    ['nothing of mine', (document) => document, whenOfA]
  ])('%s: both are there, whoever was first', (_name, mine, theirs) => {
    const [one, other] = [
      mergeDocuments(playbook, mine(playbook), theirs(playbook)),
      mergeDocuments(playbook, theirs(playbook), mine(playbook))
    ]
    expect(one.conflicts).toEqual([])
    expect(changesBetween(one.document, other.document)).toEqual([])
    const kinds = (edit: Edit): readonly unknown[] =>
      changesBetween(playbook, edit(playbook)).map(({ after }) => after)
    const merged = changesBetween(playbook, one.document).map(({ after }) => after)
    for (const edit of [mine, theirs]) expect(merged).toEqual(expect.arrayContaining([...kinds(edit)]))
  })

  test('words that both added to a list of terms are both there', () => {
    const added = (term: string): unknown =>
      withItem(playbook, ['vocabulary', 'roles'], 99, { term, also: [], source: 'ours' })
    const { document, conflicts } = mergeDocuments(playbook, added('区域经理'), added('渠道经理'))
    expect(conflicts).toEqual([])
    const roles = valueAt(document, ['vocabulary', 'roles'])
    expect(JSON.stringify(roles)).toMatch(/渠道经理.*区域经理|区域经理.*渠道经理/)
  })

  test.each([
    ['mine', '由总经理对接', '80万'],
    ['theirs', '专人专案 + 高层对接，资源优先', '100万']
  ] as const)(
    'a rule that both edited is asked about, and settled as a whole: %s',
    (side, treatment, from) => {
      const mine = treatmentOfA(whenOfA(playbook))
      const theirs = withValue(playbook, ['grades', 'rules', 0, 'when', 'any', 0, 'gte'], '100万')
      const asked = mergeDocuments(playbook, mine, theirs)
      expect(asked.conflicts.map(({ path }) => path)).toEqual(['grades.rules[0]'])
      const { document } = mergeDocuments(playbook, mine, theirs, { 'grades.rules[0]': side })
      expect(valueAt(document, ['grades', 'rules', 0])).toMatchObject({
        treatment,
        when: { any: [{ gte: from }, {}] }
      })
    }
  )

  test('taken out by the one and edited by the other is asked about', () => {
    const edited = withValue(playbook, ['cadences', 'caps', 1, 'label'], '暂缓')
    const { conflicts, document } = mergeDocuments(playbook, without(playbook), edited)
    expect(conflicts).toMatchObject([{ path: 'cadences.caps[1]', mine: undefined }])
    expect(valueAt(document, ['cadences', 'caps', 1, 'label'])).toBe('暂缓')
  })

  test('the version is the one in force', () => {
    const theirs = withValue(cadenceOfB(playbook), ['version'], 7)
    expect(valueAt(mergeDocuments(playbook, whenOfA(playbook), theirs).document, ['version'])).toBe(7)
  })
})
