import { expect, test } from 'vitest'
import { customerFile, days } from '../../../../testing/customer-file.ts'
import { said } from '../testing/run-check.ts'
import { foundingInFuture } from './founding-in-future.ts'

test.each<[string, string | null, string[]]>([
  ['tomorrow', '2024-03-16', ['foundedOn verification.founding.future error']],
  ['today', '2024-03-15', []],
  ['long ago', '1998-05-20', []],
  ['unknown', null, []]
])('founded %s', (_what, day, expected) => {
  expect(said(foundingInFuture, customerFile({ foundedOn: day === null ? null : days(day, day) }))).toEqual(
    expected
  )
})
