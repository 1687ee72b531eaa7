import { expect, test, vi } from 'vitest'

vi.mock('#ui', () => ({}))
vi.mock('@tanstack/react-router', () => ({}))
const { placeWithin } = await import('./come-in.ts')

test.each([
  ['/customers?q=恒达', '/customers?q=恒达'],
  [undefined, '/'],
  ['//elsewhere.example', '/'],
  ['/\\elsewhere.example', '/'],
  ['https://elsewhere.example', '/'],
  ['javascript:alert(1)', '/']
])('after login %s leads to %s: never out of the app', (next, place) => {
  expect(placeWithin(next)).toBe(place)
})
