import { describe, expect, test } from 'vitest'
import type { PlaybookDocument } from '../../contract.ts'
import { defaultPlaybook } from '../default-playbook.ts'
import { withItem, withMoved, withoutItem, withValue } from '../draft/index.ts'
import { readShape } from './read-playbook.ts'
import { rewritePlaybook } from './rewrite-playbook.ts'
import { writePlaybook } from './write-playbook.ts'

const playbook = defaultPlaybook()
const remark = '# 2026 年起按总经理的要求'
/** Grades stand in more than one section: the remark is at B of the section `grades`. */
const gradesOf = (yaml: string): string => yaml.slice(yaml.search(/^grades:/m))
const plainText = writePlaybook(playbook)
const grades = gradesOf(plainText)
const text =
  plainText.slice(0, -grades.length) +
  grades.replace(
    /^( *)(- grade: B)$/m,
    (_whole, indent: string, item: string) => `${indent}${remark}\n${indent}${item} # 常客`
  )

type Edit = (document: PlaybookDocument) => PlaybookDocument
const edits: readonly (readonly [string, Edit])[] = [
  ['nothing', (document) => document],
  ['a threshold', (document) => withValue(document, ['grades', 'rules', 0, 'when', 'any', 0, 'gte'], '80万')],
  [
    'a whole condition',
    (document) => withValue(document, ['grades', 'rules', 1, 'when'], { fact: 'orders.count', gte: 3 })
  ],
  ['a step more, a default said', (document) => withValue(document, ['strategies', 0, 'materials'], [])],
  [
    'a term more',
    (document) =>
      withItem(document, ['vocabulary', 'pains'], 2, {
        term: '换线慢',
        also: [],
        need: null,
        group: '效率',
        source: 'ours'
      })
  ],
  ['a rule less', (document) => withoutItem(document, ['cadences', 'caps'], 0)],
  ['another order', (document) => withMoved(document, ['strategies'], 4, 0)]
]

describe('a text that is edited by forms', () => {
  test.each(edits)(
    '%s: it says the edited playbook, and what people wrote around it stays',
    (_name, edit) => {
      const edited = edit(playbook)
      const written = rewritePlaybook(text, edited)
      expect(readShape(written ?? '')).toEqual({ ok: true, playbook: edited })
      expect(written).toContain(`${remark}\n`)
      expect(written).toContain('# 常客')
    }
  )

  test('only the lines that are edited are other ones', () => {
    const [, edit] = edits[1] ?? []
    const written = rewritePlaybook(text, edit?.(playbook) ?? playbook) ?? ''
    const [before, after] = [text, written].map((one) => one.split('\n'))
    expect(after?.filter((line, at) => line !== before?.[at])).toHaveLength(1)
  })

  test('a remark at an item goes with it when it is moved', () => {
    const written = gradesOf(rewritePlaybook(text, withMoved(playbook, ['grades', 'rules'], 1, 2)) ?? '')
    expect(written.indexOf(remark)).toBeGreaterThan(written.indexOf('- grade: C'))
  })

  test('what others lean on by an anchor is not changed under them', () => {
    const pace = 'cadence: { min: 1, max: 1, days: 14 }'
    const leaning = text.replace(pace, `cadence: &pace ${pace.slice(9)}`).replace(pace, 'cadence: *pace')
    expect(rewritePlaybook(leaning, playbook)).toContain('cadence: *pace')
    const [first = -1] = [...Array(2).keys()].filter((at) => playbook.grades.rules[at]?.cadence.days === 14)
    const edited = withValue(playbook, ['grades', 'rules', first, 'cadence', 'days'], 21)
    expect(readShape(rewritePlaybook(leaning, edited) ?? writePlaybook(edited))).toEqual({
      ok: true,
      playbook: edited
    })
  })

  test.each(['', '- a', 'name: [a'])('%j cannot be edited', (yaml) => {
    expect(rewritePlaybook(yaml, playbook)).toBeNull()
  })
})
