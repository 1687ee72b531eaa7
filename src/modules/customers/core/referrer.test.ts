import { expect, test } from 'vitest'
import { writtenReferrer } from './referrer.ts'

test.each([
  ['苏州恒达机械有限公司', '苏州恒达机械有限公司'],
  ['苏州恒达机械有限公司 · 李伟', '苏州恒达机械有限公司 · 李伟'],
  ['苏州恒达机械有限公司·李伟', '苏州恒达机械有限公司 · 李伟'],
  ['苏州恒达机械有限公司（李伟）', '苏州恒达机械有限公司 · 李伟'],
  ['苏州恒达机械有限公司 李总', '苏州恒达机械有限公司 · 李总'],
  ['推荐人: 苏州恒达机械有限公司/李伟', '苏州恒达机械有限公司 · 李伟'],
  ['恒达机械（苏州）有限公司', '恒达机械（苏州）有限公司'],
  ['恒达集团 苏州分公司', '恒达集团 苏州分公司'],
  ['王总', '王总'],
  ['老同学介绍', '老同学介绍'],
  ['Acme Trading Ltd', 'Acme Trading Ltd'],
  ['行业协会 · ', '行业协会']
])('a referrer written %s is %s', (text, expected) => {
  expect(writtenReferrer(text)).toBe(expected)
})
