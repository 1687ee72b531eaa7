import { expect, test } from 'vitest'
import { remembered } from './remembered.ts'

const counting = (most?: number) => {
  const asked: string[] = []
  const of = remembered((text) => {
    asked.push(text)
    return text.length
  }, most)
  return { of, asked }
}

test('a text that comes again is not worked out again', () => {
  const { of, asked } = counting()
  expect(['30万', '50万', '30万', '30万'].map(of)).toEqual([3, 3, 3, 3])
  expect(asked).toEqual(['30万', '50万'])
})

test('nothing found is remembered too', () => {
  let asked = 0
  const of = remembered(() => {
    asked += 1
    return null
  })
  expect([of('a'), of('a'), asked]).toEqual([null, null, 1])
})

test('what comes often stays, what came once is forgotten', () => {
  const { of, asked } = counting(2)
  for (let at = 0; at < 100; at++) {
    of('often')
    of(`once ${at}`)
  }
  expect(asked.filter((text) => text === 'often')).toHaveLength(1)
  of('once 0')
  expect(asked.filter((text) => text === 'once 0')).toHaveLength(2)
})

test('a long text is worked out each time', () => {
  const { of, asked } = counting()
  const long = '长'.repeat(65)
  expect([of(long), of(long)]).toEqual([65, 65])
  expect(asked).toHaveLength(2)
})
