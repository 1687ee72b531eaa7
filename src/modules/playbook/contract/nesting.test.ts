import { expect, test } from 'vitest'
import { defaultPlaybook } from '../core/default-playbook.ts'
import { isShallow } from './nesting.ts'

const nested = (times: number): unknown => {
  let value: unknown = 1
  for (let at = 0; at < times; at += 1) value = at % 2 === 0 ? [value] : { a: value }
  return value
}

test.each([
  ['the playbook that ships', defaultPlaybook(), true],
  ['a condition within sixty others', nested(60), true],
  ['what nobody would write', nested(100), false],
  ['what would exhaust the stack', nested(100_000), false]
])('%s', (_, value, shallow) => expect(isShallow(value)).toBe(shallow))
