import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { analysisJsonSchema } from './analysis-json-schema.ts'

test('the published schema of analysis.json is the one that the program writes by', async () => {
  const published = await readFile(
    new URL('../../docs/reference/analysis.schema.json', import.meta.url),
    'utf8'
  )
  expect(JSON.parse(published)).toEqual(analysisJsonSchema())
})
