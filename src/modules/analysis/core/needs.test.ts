import { describe, expect, test } from 'vitest'
import { defaultPlaybook } from '#core/playbook'
import { createFacts } from '#core/portrait'
import { customerFile } from '../../../testing/customer-file.ts'
import { explainPriority } from './needs.ts'

const factsOf = createFacts(defaultPlaybook())
const priority = (...needs: NonNullable<Parameters<typeof customerFile>[0]>['needs'] & object) =>
  explainPriority(factsOf(customerFile({ needs }), '2024-03-15')).priority

describe('need priority (ANA-3)', () => {
  test.each([
    ['threatens the business', [{ threatensBusiness: true }], 'P0'],
    ['says so in words', [{ painText: '供应链断了,影响生存' }], 'P0'],
    ['urgent and important', [{ urgency: 4, importance: 4 }], 'P1'],
    ['urgent and important in words', [{ painText: '设备停线,紧急且重要' }], 'P1'],
    ['urgent, not important', [{ painText: '打印慢', urgency: 5, importance: 2 }], 'P2'],
    ['urgent, importance unknown', [{ painText: '打印慢', urgency: 5 }], 'P2'],
    ['said to be not urgent', [{ painText: '系统老旧,不紧急但重要' }], 'P2'],
    ['the number stated counts before words', [{ painText: '紧急且重要', urgency: 2 }], 'P2'],
    ['the highest of several needs', [{ painText: '打印慢' }, { urgency: 5, importance: 5 }], 'P1'],
    [
      'urgency and importance of two different needs do not add up',
      [
        { painText: '甲', urgency: 5 },
        { painText: '乙', importance: 5 }
      ],
      'P2'
    ],
    ['no need', [], null]
  ])('%s', (_, needs, expected) => {
    expect(priority(...needs)).toBe(expected)
  })
})
