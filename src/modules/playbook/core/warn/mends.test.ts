import { describe, expect, test } from 'vitest'
import type { PlaybookDocument } from '../../contract.ts'
import { readPath } from '../check/problem.ts'
import { defaultPlaybook } from '../default-playbook.ts'
import { withValue } from '../draft/index.ts'
import { mendsOf, type Mend } from './mends.ts'
import { tellProblem } from './tell-problem.ts'
import { warningsOf } from './warnings-of.ts'

const amount = (comparison: object): object => ({ fact: 'orders.amount12m', ...comparison })
const gradeA = (comparison: object): object => ({
  any: [amount(comparison), { fact: 'customer.benchmark', is: true }]
})

const edited = (edits: Readonly<Record<string, unknown>>): PlaybookDocument =>
  Object.entries(edits).reduce<PlaybookDocument>(
    (now, [path, value]) => withValue(now, readPath(path), value),
    defaultPlaybook()
  )

const done = (playbook: PlaybookDocument, { edits }: Mend): PlaybookDocument =>
  edits.reduce((now, { path, value }) => withValue(now, readPath(path), value), playbook)

const told = (playbook: PlaybookDocument): readonly string[] =>
  warningsOf(playbook).flatMap((found) =>
    mendsOf(found, playbook).map((mend) => tellProblem({ path: found.path, ...mend }, 'zh-CN'))
  )

/** The first way of the first warning that has one, again and again. */
const mendedByFirst = (playbook: PlaybookDocument, times = 12): PlaybookDocument => {
  const mend = warningsOf(playbook).flatMap((found) => mendsOf(found, playbook))[0]
  return mend === undefined || times === 0 ? playbook : mendedByFirst(done(playbook, mend), times - 1)
}

describe('what a manager is offered after A was raised to 80万', () => {
  const raised = edited({ 'grades.rules[0].when': gradeA({ gte: '80万' }) })

  test('B up to there or A as it was, and the same bound in the matrix and the tags', () => {
    expect(told(raised)).toEqual([
      'grades.rules[1] 改到 80万 为止',
      'grades.rules[0] 改从 50万 开始',
      '改成 80万',
      '改成 80万',
      '改成 80万'
    ])
  })

  test('taken one after the other they leave nothing to be warned of', () => {
    const after = mendedByFirst(raised)
    expect(warningsOf(after)).toEqual([])
    expect(after.grades.rules[1]?.when).toEqual(amount({ between: ['10万', '80万'] }))
    expect(after.grades.value.high).toBe('80万')
  })

  test('a bound of the tags moves on both of its sides', () => {
    const level = warningsOf(raised).filter(({ path }) => path.startsWith('tags.'))
    const mended = level.reduce<PlaybookDocument>((now, found) => {
      const [mend] = mendsOf(found, raised)
      return mend === undefined ? now : done(now, mend)
    }, raised)
    expect(warningsOf(mended).map(({ path }) => path)).toEqual(['grades.rules[0].when', 'grades.value.high'])
  })

  test('another way of writing the same bound is found too', () => {
    const written = edited({
      'grades.rules[0].when': gradeA({ gte: 800_000 }),
      'grades.rules[1].when': { all: [amount({ gte: '10万' }), amount({ lt: 500_000 })] }
    })
    expect(mendedByFirst(written).grades.rules[1]?.when).toEqual({
      all: [amount({ gte: '10万' }), amount({ lt: '80万' })]
    })
  })
})

test('where B reaches into A, either gives way', () => {
  const overlapping = edited({ 'grades.rules[1].when': amount({ between: ['10万', '60万'] }) })
  expect(told(overlapping).slice(0, 2)).toEqual([
    'grades.rules[1] 改到 50万 为止',
    'grades.rules[0] 改从 60万 开始'
  ])
  expect(warningsOf(mendedByFirst(overlapping))).toEqual([])
})

test.each([
  ['a slower pace than the next grade has', 'playbook.warn.slower'],
  ['a date, whose windows do not simply move', 'playbook.warn.gap']
])('%s is left to people', (_what, code) => {
  const found = {
    path: 'tags.rules[0].when',
    code,
    params: { fact: 'interactions.lastOn', from: 30, to: 90 }
  }
  expect(mendsOf(found, defaultPlaybook())).toEqual([])
})
