import { readFileSync } from 'node:fs'
import { sharedData } from '../../testing/shared-data.ts'
import { type Chance, pick } from './chance.ts'

const nested = (depth: number): unknown => {
  let value: unknown = 'x'
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { a: value }
  return value
}

/** What has broken programs: NUL, half a letter, bidi, SQL, HTML, formulas, wrong types, huge numbers, depth, nothing. */
const ours: readonly unknown[] = [
  '',
  ' ',
  '\u0000',
  '\ud83d',
  '\u202e倒',
  "'; drop table customer; --",
  '<script>alert(1)</script>',
  '=cmd|/c calc!A1',
  '%s%n{0}${x}',
  '../../etc/passwd',
  '田'.repeat(20_000),
  '0199d2a0-0000-7000-8000-000000000000',
  '2024-02-30',
  '9999-12-31T23:59:59Z',
  '0000-01-01',
  '-1',
  '1e999',
  null,
  true,
  0,
  -1,
  1.5,
  2 ** 31,
  2 ** 53,
  1e308,
  [],
  {},
  [null],
  { $gt: '' },
  { constructor: { prototype: { admin: true } } },
  nested(40),
  nested(2000)
]

/** The Big List of Naughty Strings. */
const LIST = 'strings/blns.json'
export const naughtyStrings = (): readonly string[] =>
  // A list of texts and nothing else, as its README says.
  JSON.parse(readFileSync(sharedData(LIST), 'utf8')) as string[]
export const NAUGHTY_LIST = LIST

export type Deck = Readonly<{ deal: () => unknown; left: () => number }>

/** Deals each of the texts once, in turn with what we have met ourselves; then only the latter. */
export const dealNasty = (texts: readonly string[], next: Chance): Deck => {
  let dealt = 0
  return {
    deal: () => (next(4) > 0 && dealt < texts.length ? texts[dealt++] : pick(ours, next)),
    left: () => texts.length - dealt
  }
}

/** Bodies that are no JSON, or none that any route takes. */
export const nastyBodies: readonly string[] = [
  '',
  ' ',
  'null',
  '[]',
  '""',
  '0',
  '{',
  '{"a":1}}',
  '{"__proto__":{"permissions":["workspace.write"]}}',
  '{"fields":{"__proto__":null}}',
  '\u0000',
  '\ufeff{}',
  '1e400',
  `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
  `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
  `{"fields":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}`
]

export const nastyAddresses: readonly string[] = [
  '/customers/%00',
  '/customers/%ff',
  '/customers/%',
  '/customers/..%2f..%2fme',
  `/customers/${'x'.repeat(5000)}`,
  '/customers/__proto__',
  '/customers?limit=1&limit=2',
  '/customers?filter=%00',
  '/customers?filter[a]=1&__proto__[x]=1',
  '/customers?cursor=%ff%fe',
  `/search?q=${'%F0%9F%98%80'.repeat(2000)}`,
  '/constructor/prototype',
  '//customers',
  '/api/v1/../v1/customers',
  '/tickets/%00'
]

export const nastyHeaders: Readonly<Record<string, readonly string[]>> = {
  'if-match': ['', '*', '"', '"x"', 'W/"1"', '99999999999999999999', '-1', '"1", "2"', 'x'.repeat(5000)],
  'idempotency-key': ['', ' ', 'k'.repeat(129), '甲', "'; drop table customer; --"],
  'accept-language': ['', '*', ';q=', 'zh;q=9'.repeat(500), '../../etc/passwd'],
  cookie: [
    'huike_session=',
    'huike_session=%00',
    'huike_session',
    ';;;=',
    `huike_session=${'x'.repeat(5000)}`
  ],
  'x-request-id': ['', '\u00ff', '../..', 'x'.repeat(5000)],
  'content-type': ['', 'application/json; charset=utf-16', 'multipart/form-data', 'application/xml', 'x'],
  'sec-fetch-site': ['cross-site', ''],
  origin: ['null', 'https://example.com', '://']
}
