import { expect, test } from 'vitest'
import { customerFile } from '../../../../testing/customer-file.ts'
import { said } from '../testing/run-check.ts'
import { unclearValue } from './unclear-value.ts'

import { message } from '#kernel/result'

test('what is vague or not understood is to be clarified, a foreign amount only shown', () => {
  const unclear = [
    { field: 'timeline', message: message('collection.date.vague', { text: '近期' }), vague: true },
    { field: 'budget', message: message('collection.foreignCurrency', { currency: 'USD' }), vague: false }
  ] as const
  expect(said(unclearValue, customerFile({ unclear }))).toEqual([
    'timeline collection.date.vague warning',
    'budget collection.foreignCurrency info'
  ])
  expect(said(unclearValue, customerFile())).toEqual([])
})

test('an industry in English is not vague, only not read', () => {
  const unclear = [
    { field: 'industry', message: message('collection.industry.vague', { text: 'software' }), vague: true }
  ] as const
  expect(said(unclearValue, customerFile({ unclear, industryText: 'software' }))).toEqual([
    'industry collection.industry.vague info'
  ])
  expect(said(unclearValue, customerFile({ unclear, industryText: '做生意的' }))).toEqual([
    'industry collection.industry.vague warning'
  ])
})
