import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestPostgres, type TestPostgres } from '../../testing/postgres.ts'
import { compileCondition } from './compile.ts'
import type { Condition, Verdict } from './condition.ts'
import { type Facts, isRange } from './facts.ts'
import { operators } from './operators/index.ts'
import { parseCondition } from './parse.ts'
import { toSqlTurnsBefore } from './sql-turns.ts'
import { type SqlMapping, toSql, toSqlFilter } from './sql.ts'
import { asOfDays, conditionArbitrary, factsArbitrary, leafArbitrary } from './testing/arbitraries.ts'
import { sampleCatalogue, sampleMapping, sampleTables } from './testing/sample.ts'
import { validUntil } from './valid-until.ts'

const SEED = 20_240_229
const ROWS = 120

const collection = 'contacts'
const records = fc.sample(factsArbitrary(sampleCatalogue), { numRuns: ROWS, seed: SEED })

const snake = (key: string): string => key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const rowOf = (facts: Facts): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(facts.values).flatMap(([key, value]): [string, unknown][] => {
      if (value === null || value === undefined || !isRange(value)) return [[snake(key), value]]
      return [
        [`${key}_min`, value.min],
        [`${key}_max`, value.max]
      ]
    })
  )

let database: TestPostgres
let client: pg.Client

beforeAll(async () => {
  database = await startTestPostgres()
  client = new pg.Client({ connectionString: database.connectionString })
  await client.connect()
  await client.query(sampleTables)
  const rows = records.map((facts, id) => ({
    id,
    contacts_known: Boolean(facts.items?.[collection]),
    ...rowOf(facts)
  }))
  const contacts = records.flatMap((facts, record) =>
    (facts.items?.[collection] ?? []).map((item) => ({ record, ...rowOf(item) }))
  )
  for (const [table, list] of [
    ['records', rows],
    ['contacts', contacts]
  ] as const)
    await client.query(
      `INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
      [JSON.stringify(list)]
    )
})

afterAll(async () => {
  await client.end()
  await database.stop()
})

type Row = { id: number; verdict: Verdict; kept: boolean }

/** Both meanings of one condition on every record; the first parameter is another's, to prove the numbering. */
const assertAgrees = async (condition: Condition, asOf: string): Promise<void> => {
  const verdict = toSql(condition, sampleMapping, { asOf, firstParameter: 2 })
  const filter = toSqlFilter(condition, sampleMapping, { asOf, firstParameter: 2 + verdict.values.length })
  const { rows } = await client.query<Row>(
    `SELECT r.id, ${verdict.text} AS verdict, (${filter.text}) IS TRUE AS kept FROM records AS r WHERE r.id >= $1 ORDER BY r.id`,
    [0, ...verdict.values, ...filter.values]
  )
  const evaluate = compileCondition(condition)
  const inMemory = records.map((facts, id) => {
    const verdict = evaluate(facts, asOf)
    return { id, verdict, kept: verdict === true }
  })
  expect(rows).toEqual(inMemory)
}

const asOf = fc.constantFrom(...asOfDays)

describe('in memory and in PostgreSQL a condition means the same', () => {
  const cases = operators.flatMap((operator) =>
    operator.types.flatMap((type) => {
      const facts = sampleCatalogue.facts.filter((fact) => fact.type === type)
      return [{ operator, type, facts }]
    })
  )

  test.each(cases)('$operator.key on $type, alone and turned around', async ({ operator, facts }) => {
    expect(facts.length).toBeGreaterThan(0)
    const leaf = fc.oneof(...facts.map((fact) => leafArbitrary(fact, operator)))
    await fc.assert(
      fc.asyncProperty(leaf, asOf, async (part, day) => {
        await assertAgrees(part, day)
        await assertAgrees({ kind: 'not', part }, day)
      }),
      { seed: SEED, numRuns: 25 }
    )
  })

  test('any nested condition, also over the items of a collection', async () => {
    await fc.assert(fc.asyncProperty(conditionArbitrary(sampleCatalogue), asOf, assertAgrees), {
      seed: SEED,
      numRuns: 1500
    })
  })

  test('whether time turns a verdict before a day is what is foretold in memory', async () => {
    let turned = 0
    await fc.assert(
      fc.asyncProperty(
        conditionArbitrary(sampleCatalogue),
        asOf,
        fc.constantFrom(null, '2024-03-20', '2024-06-01'),
        async (condition, day, until) => {
          const place = until === null ? 'NULL::date' : `DATE '${until}'`
          const turns = toSqlTurnsBefore(condition, sampleMapping, { asOf: day, until: place })
          const foretold = records.map((facts) => {
            const first = validUntil([condition], facts, day)
            return first !== null && (until === null || first < until)
          })
          const { text, values } = turns ?? { text: 'FALSE', values: [] }
          const { rows } = await client.query<{ turns: boolean }>(
            `SELECT (${text}) IS TRUE AS turns FROM records AS r ORDER BY r.id`,
            [...values]
          )
          expect(rows.map((row) => row.turns)).toEqual(foretold)
          turned += foretold.filter(Boolean).length
        }
      ),
      { seed: SEED, numRuns: 400 }
    )
    expect(turned).toBeGreaterThan(100)
  })

  test('every verdict and every kind of condition occurs in what is compared', () => {
    const conditions = fc.sample(conditionArbitrary(sampleCatalogue), { numRuns: 400, seed: SEED })
    const kinds = new Set<string>()
    const visit = (condition: Condition): void => {
      kinds.add(condition.kind)
      if (condition.kind === 'all' || condition.kind === 'any') condition.parts.forEach(visit)
      if (condition.kind === 'not') visit(condition.part)
    }
    conditions.forEach(visit)
    expect([...kinds].sort()).toEqual(['all', 'always', 'any', 'count', 'every', 'fact', 'not', 'some'])
    const verdicts = conditions.flatMap((condition) =>
      records.map((facts) => compileCondition(condition)(facts, asOfDays[0]))
    )
    for (const verdict of [true, false, null])
      expect(verdicts.filter((one) => one === verdict).length / verdicts.length).toBeGreaterThan(0.1)
  })
})

describe('as a WHERE it is served by an index', () => {
  beforeAll(async () => {
    await client.query(`
      CREATE TEMP TABLE many (id int, amount bigint, last date, orders int, tags text[], kind text);
      INSERT INTO many SELECT n, n, date '2020-01-01' + n % 2000, n, array['t' || n % 500], 'k' || n % 700
        FROM generate_series(1, 20000) AS n;
      CREATE INDEX many_amount ON many (amount); CREATE INDEX many_last ON many (last);
      CREATE INDEX many_orders ON many (orders); CREATE INDEX many_tags ON many USING gin (tags);
      CREATE INDEX many_kind ON many (kind text_pattern_ops); ANALYZE many;`)
  })

  const mapping: SqlMapping = {
    columns: {
      amount12m: 'm.amount',
      lastContact: 'm.last',
      orders: { column: 'm.orders', numberType: 'integer' },
      tags: 'm.tags',
      industry: 'm.kind'
    }
  }

  test.each<[object, string]>([
    [{ fact: 'amount12m', between: [1, 2] }, 'many_amount'],
    [{ not: { fact: 'amount12m', gte: 1 } }, 'many_amount'],
    [{ fact: 'orders', eq: 7 }, 'many_orders'],
    [{ fact: 'lastContact', withinLastDays: 30 }, 'many_last'],
    [{ fact: 'tags', has: 't7' }, 'many_tags'],
    [{ fact: 'tags', hasAny: ['t7', 't8'] }, 'many_tags'],
    [
      {
        all: [
          { fact: 'tags', hasAll: ['t7', 't8'] },
          { fact: 'orders', gt: 1 }
        ]
      },
      'many_tags'
    ],
    [{ fact: 'industry', startsWith: 'k12' }, 'many_kind'],
    [{ fact: 'industry', oneOf: ['k12', 'k13'] }, 'many_kind']
  ])('%j by %s', async (written, index) => {
    const parsed = parseCondition(written, sampleCatalogue)
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
    const { text, values } = toSqlFilter(parsed.value, mapping, { asOf: '2024-01-01' })
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(
      `EXPLAIN SELECT id FROM many AS m WHERE ${text}`,
      [...values]
    )
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain(index)
  })
})

test('a fact without a column, or with a column of another shape, is a defect of the program', () => {
  const condition: Condition = { kind: 'fact', fact: 'score', type: 'number', operator: 'gt', operand: 1 }
  expect(() => toSql(condition, { columns: {} }, { asOf: '2024-01-01' })).toThrow('no column')
  expect(() =>
    toSql(condition, { columns: { score: { min: 'a', max: 'b' } } }, { asOf: '2024-01-01' })
  ).toThrow('does not fit')
})

test('operands never enter the text', () => {
  const condition: Condition = {
    kind: 'fact',
    fact: 'industry',
    type: 'text',
    operator: 'is',
    operand: `'; drop table x --`
  }
  const { text, values } = toSql(condition, sampleMapping, { asOf: '2024-01-01' })
  expect(text).toBe('(r.industry = $1::text)')
  expect(values).toEqual([`'; drop table x --`])
})
