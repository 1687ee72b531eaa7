import { expect, test } from 'vitest'
import { parseRecent, withReadable, withRecent } from './recent.ts'

const one = (id: string) => ({ id, name: `客户${id}` })

test('the last opened stands first, each once, no more than eight', () => {
  expect(withRecent([one('b'), one('a')], one('a'))).toEqual([one('a'), one('b')])
  const many = Array.from({ length: 12 }, (_, at) => one(String(at)))
  const kept = many.reduce<ReturnType<typeof withRecent>>(withRecent, [])
  expect(kept.map(({ id }) => id)).toEqual(['11', '10', '9', '8', '7', '6', '5', '4'])
})

test('who cannot be opened any more is forgotten, a new name is learned, who came meanwhile stays', () => {
  const known = [one('c'), one('b'), one('a')]
  expect(withReadable(known, new Set(['a', 'b']), [{ id: 'b', name: '新名' }])).toEqual([
    one('c'),
    { id: 'b', name: '新名' }
  ])
  expect(withReadable(known, new Set(['a', 'b', 'c']), [{ id: 'a', name: null }])).toEqual([])
})

test.each([[null], ['nonsense'], ['{"id":1}'], ['[{"id":1,"name":"x"},null]']])(
  'what a device kept as %s is nobody',
  (text) => expect(parseRecent(text)).toEqual([])
)
