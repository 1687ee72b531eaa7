import { expect, test } from 'vitest'
import type { Contact } from '#contracts/customers'
import { storedFile } from '../testing/sides.ts'
import { isSamePerson, uniteContacts } from './unite-contacts.ts'

const contact = (name: string | null, mobile?: string, email: string | null = null): Contact => ({
  name,
  position: null,
  department: null,
  phones: mobile === undefined ? [] : [{ e164: mobile, extension: null, kind: 'mobile', provinces: [] }],
  wechat: null,
  email,
  role: null,
  suggestedRole: null,
  responsibility: null,
  attention: []
})

test.each([
  [
    'the same mobile number and name',
    contact('王伟', '+8613800000001'),
    contact('王伟', '+8613800000001'),
    true
  ],
  [
    'the same number, one without a name',
    contact(null, '+8613800000001'),
    contact('王伟', '+8613800000001'),
    true
  ],
  [
    'the same number, 王总 and 王伟',
    contact('王总', '+8613800000001'),
    contact('王伟', '+8613800000001'),
    true
  ],
  [
    'two people who share a number',
    contact('王伟', '+8613800000001'),
    contact('李强', '+8613800000001'),
    false
  ],
  [
    'the same e-mail address in other capitals',
    contact('Li', undefined, 'Li@h.cn'),
    contact(null, undefined, 'li@h.cn'),
    true
  ],
  [
    'the same full name with two numbers',
    contact('欧阳建国', '+8613800000001'),
    contact('欧阳建国', '+8613900000002'),
    true
  ],
  [
    '王总 with two numbers may be two',
    contact('王总', '+8613800000001'),
    contact('王总', '+8613900000002'),
    false
  ],
  ['王总 where one has no number', contact('王总', '+8613800000001'), contact('王总'), true],
  ['two of whom nothing is known', contact(null), contact(null), false]
])('%s', (_, a, b, same) => {
  expect(isSamePerson(a, b)).toBe(same)
  expect(isSamePerson(b, a)).toBe(same)
})

test('two of the merged customer stay two, also where both are like one of the survivor', () => {
  const a = storedFile({ contacts: [contact('王伟')] }, 'a').contacts
  const b = storedFile({ contacts: [contact('王伟'), contact('王伟')] }, 'b').contacts
  const { contacts, united, moved } = uniteContacts(a, b)
  expect(contacts.map(({ id }) => id)).toEqual(['a1', 'b2'])
  expect(united).toEqual([{ kept: 'a1', gone: 'b1' }])
  expect(moved).toEqual(['b2'])
})

test('there is one primary contact at most, and the survivor’s stays it', () => {
  const a = storedFile({ contacts: [contact('王伟')] }, 'a').contacts
  const b = storedFile({ contacts: [contact('李强'), contact('张三')] }, 'b').contacts
  expect(uniteContacts(a, b).contacts.map(({ isPrimary, ordinal }) => [isPrimary, ordinal])).toEqual([
    [true, 0],
    [false, 1],
    [false, 2]
  ])
  expect(uniteContacts([], b).contacts.map(({ isPrimary }) => isPrimary)).toEqual([true, false])
})
