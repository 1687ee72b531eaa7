import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { compileRule } from './compile-rule.ts'
import { factCatalogue } from './fact-catalogue.ts'

const reference = readFileSync(new URL('../../../../docs/reference/facts.md', import.meta.url), 'utf8')

test('docs/reference/facts.md describes every fact', () => {
  const { facts, collections } = factCatalogue
  const keys = [...facts, ...collections.flatMap((collection) => collection.facts)].map(({ key }) => key)
  expect(keys.filter((key) => !reference.includes(`| \`${key}\``))).toEqual([])
})

test('no sentence shows a code of the product: each closed value in Latin letters has its Chinese name', () => {
  // A, B and P0 are what people write themselves.
  const isCode = (value: string): boolean => /^[a-z]{2,}/i.test(value)
  const { facts, collections } = factCatalogue
  const nameless = [...facts, ...collections.flatMap((collection) => collection.facts)].flatMap(
    ({ key, values = [], valueNames = {} }) =>
      values
        .filter((value) => isCode(value) && valueNames[value] === undefined)
        .map((value) => `${key} ${value}`)
  )
  expect(nameless).toEqual([])
})

test.each([
  [{ some: 'contacts', where: { fact: 'role', is: 'decider' } }, '有联系人满足（决策角色是 决策者）'],
  [{ fact: 'chain.roles', hasNone: ['decider'] }, '已知决策角色不含 决策者'],
  [{ fact: 'customer.feedback', is: 'negative' }, '客户反馈是 差评']
])('%j reads %s', (written, sentence) => {
  expect(compileRule(written, factCatalogue).sentence('zh-CN')).toBe(sentence)
})
