import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CustomerPage, SearchAnswer } from '#contracts/customers'
import { initialsOf, parseCompanyName, toTraditional } from '#lib/chinese'
import { startTestServer, type Ask, type TestServer } from '../testing/server.ts'

/** The customers of the sample workspace: 300 whose names share places, trades and endings, as those of a real list do. */
let server: TestServer
let ask: Ask
type Person = Readonly<{ id: string; name: string; core: string; contact: string; mobile: string }>
let people: readonly Person[]

/** Every so many is looked for; the others are whom it could be taken for. */
const EACH = 10

beforeAll(async () => {
  server = await startTestServer()
  const { actor } = await server.database.createWorkspace()
  ask = await server.as(actor)
  await ask('POST', '/sample', {})
  const { body } = await ask<{ customers: readonly Readonly<{ id: string }>[] }>(
    'GET',
    '/customers?limit=200&sort=name'
  )
  const pages = await Promise.all(
    body.customers
      .filter((_, at) => at % EACH === 0)
      .map(async ({ id }) => (await ask<CustomerPage>('GET', `/customers/${id}`)).body)
  )
  people = pages.flatMap((page): Person[] => {
    const name = page.name ?? ''
    const parsed = parseCompanyName(name)
    const [contact] = page.contacts
    if (!parsed.ok) return []
    return [
      {
        id: page.id,
        name,
        core: parsed.value.core,
        contact: contact?.fields.contactName?.text ?? '',
        mobile: contact?.fields.mobile?.text ?? ''
      }
    ]
  })
  for (const [at, { id, core }] of people.entries())
    await ask('PATCH', `/customers/${id}`, { fields: { formerName: `旧${core}${at}厂` } })
}, 120_000)
afterAll(() => server.stop())

const swapped = (text: string): string =>
  `${text.slice(0, 1)}${text[2] ?? ''}${text[1] ?? ''}${text.slice(3)}`
const without = (text: string, at: number): string => text.slice(0, at) + text.slice(at + 1)
const otherwise = (text: string, at: number): string => `${text.slice(0, at)}某${text.slice(at + 1)}`

const doubled = (text: string, at: number): string => text.slice(0, at) + text.slice(at - 1)

/** Up to two characters as another one that sounds alike, as it happens to who types by sound; the text itself where none is known. */
const soundingAlike = (text: string): string => {
  const alike = [
    '恒横衡',
    '华花桦',
    '达大',
    '信新鑫欣',
    '成诚程城',
    '德得',
    '远源元',
    '安岸',
    '利力立丽',
    '明铭鸣'
  ]
  let left = 2
  return Array.from(text, (character) => {
    const others = alike.find((ones) => ones.includes(character))?.replace(character, '')
    if (others === undefined || left === 0) return character
    left -= 1
    return others.slice(0, 1)
  }).join('')
}

type Ways = readonly (readonly [
  string,
  Readonly<{ typed: (person: Person) => string; first: number; among: number }>
])[]

/** What is typed, and what share of those who are meant comes first, and comes among the first five. */
const ways: Ways = [
  ['the whole name', { typed: ({ name }) => name, first: 1, among: 1 }],
  ['the name without its place and its ending', { typed: ({ core }) => core, first: 1, among: 1 }],
  [
    'the first half of the name',
    { typed: ({ name }) => name.slice(0, Math.ceil(name.length / 2)), first: 1, among: 1 }
  ],
  ['the initials of the whole name', { typed: ({ name }) => initialsOf(name), first: 1, among: 1 }],
  ['the initials without the ending', { typed: ({ core }) => initialsOf(core), first: 1, among: 1 }],
  ['two characters swapped', { typed: ({ name }) => swapped(name), first: 1, among: 1 }],
  ['a character missing', { typed: ({ name }) => without(name, 3), first: 1, among: 1 }],
  ['a wrong character', { typed: ({ name }) => otherwise(name, 3), first: 1, among: 1 }],
  ['a doubled character', { typed: ({ name }) => doubled(name, 3), first: 1, among: 1 }],
  [
    'other characters of the same sound',
    {
      typed: ({ core }) => (soundingAlike(core) === core ? '' : soundingAlike(core)),
      first: 1,
      among: 1
    }
  ],
  ['the last four digits of a phone', { typed: ({ mobile }) => mobile.slice(-4), first: 1, among: 1 }],
  // Some contacts are called alike.
  ['a contact', { typed: ({ contact }) => contact, first: 0.7, among: 1 }],
  ['a former name', { typed: ({ core }) => `旧${core}`, first: 1, among: 1 }],
  ['traditional characters', { typed: ({ name }) => toTraditional(name), first: 1, among: 1 }]
]

test.each(ways)('by %s the customer who is meant comes first', async (_way, { typed, first, among }) => {
  const asked = people.filter((person) => typed(person).length > 1)
  expect(asked.length).toBeGreaterThan(10)
  const places = await Promise.all(
    asked.map(async (person) => {
      const q = encodeURIComponent(typed(person))
      const { hits } = (await ask<SearchAnswer>('GET', `/search?q=${q}`)).body
      return hits.findIndex(({ id }) => id === person.id)
    })
  )
  const share = (most: number): number =>
    places.filter((place) => place >= 0 && place < most).length / places.length
  expect(share(1)).toBeGreaterThanOrEqual(first)
  expect(share(5)).toBeGreaterThanOrEqual(among)
})
