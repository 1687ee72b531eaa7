import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { factCatalogue } from './fact-catalogue.ts'

const reference = readFileSync(new URL('../../../../docs/reference/facts.md', import.meta.url), 'utf8')

test('docs/reference/facts.md describes every fact', () => {
  const { facts, collections } = factCatalogue
  const keys = [...facts, ...collections.flatMap((collection) => collection.facts)].map(({ key }) => key)
  expect(keys.filter((key) => !reference.includes(`| \`${key}\``))).toEqual([])
})
