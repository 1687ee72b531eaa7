import { expect, test } from 'vitest'
import { customerFile, days } from '../../../../testing/customer-file.ts'
import { said } from '../testing/run-check.ts'
import { foundingAgainstExperience } from './founding-against-experience.ts'

test.each<[string, string | null, number | null, string[]]>([
  [
    'S4: founded 5 years ago, 10 years of experience',
    '2019-03-01',
    10,
    ['experienceYears verification.experience.longer warning']
  ],
  ['as long as it exists', '2019-03-01', 5, []],
  ['rounded up', '2019-10-01', 6, []],
  ['founding unknown', null, 10, []],
  ['experience unknown', '2019-03-01', null, []],
  ['founded tomorrow is another finding', '2030-01-01', 10, []]
])('%s', (_what, founded, experienceYears, expected) => {
  const file = customerFile({ foundedOn: founded === null ? null : days(founded, founded), experienceYears })
  expect(said(foundingAgainstExperience, file)).toEqual(expected)
})

test.each<[string, number, string[]]>([
  ['5年', 10, ['experienceYears verification.experience.longer warning']],
  ['已成立10余年', 10, []],
  ['2019年', 3, []]
])('an age as written, %s, against %i years', (written, experienceYears, expected) => {
  expect(
    said(foundingAgainstExperience, customerFile({ raw: { foundedOn: written }, experienceYears }))
  ).toEqual(expected)
})
