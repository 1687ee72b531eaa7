import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { factCatalogue } from '#core/playbook'
import { parseCondition, toSqlFilter } from '#lib/rules'
import { customerFactColumns, factColumns } from './fact-columns.ts'

const folder = new URL('../../../../db/migrations/', import.meta.url)
const migrations = readdirSync(folder)
  .toSorted()
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n')
const table = /create table customer_facts \(([\s\S]*?)\n\);/.exec(migrations)?.[1] ?? ''
const changes = [...migrations.matchAll(/^alter table customer_facts\s[^;]*;/gm)].join('\n')
const lines = new Map(
  [
    ...table.matchAll(/^ {2}(\w+) ([a-z ]+(?:\[\])?),?$/gm),
    ...changes.matchAll(/add column (\w+) ([a-z ]+(?:\[\])?)[,;]/g)
  ].map(([, name, type]) => [name, type])
)

test('every fact of the catalogue has its columns in customer_facts, of its type', () => {
  const wrong = factColumns.flatMap(({ columns, sqlType }) =>
    columns.filter((column) => lines.get(column) !== sqlType).map((column) => `${column} ${sqlType}`)
  )
  expect(wrong).toEqual([])
  expect(factColumns.length).toBeGreaterThan(70)
})

test('no column is left over from a fact that went away', () => {
  const known = new Set(factColumns.flatMap(({ columns }) => columns))
  const groups = /^(?:customer|offer|orders|need|chain|interactions)_/
  const left = [...lines.keys()].filter(
    (name) => name !== 'customer_id' && name !== undefined && groups.test(name) && !known.has(name)
  )
  expect(left).toEqual([])
})

test('a rule over facts, contacts and needs becomes a filter of the list', () => {
  const parsed = parseCondition(
    {
      all: [
        { fact: 'orders.amount12m', gte: '50万' },
        { some: 'contacts', where: { fact: 'role', is: 'decider' } },
        { some: 'needs', where: { fact: 'urgency', gte: 4 } }
      ]
    },
    factCatalogue
  )
  const text = parsed.ok ? toSqlFilter(parsed.value, customerFactColumns, { asOf: '2026-03-02' }).text : ''
  expect(text).toContain('f.orders_amount12m')
  expect(text).toContain('ct.role')
  expect(text).toContain('nd.urgency')
})
