import { expect, test } from 'vitest'
import type { Contact } from '#contracts/customers'
import { noContact } from '#core/customers'
import { customerFile } from '../../../../testing/customer-file.ts'
import { createListLinks } from './list-links.ts'
import { isSameContact } from './same-part.ts'

const contact = (name: string | null, numbers: readonly string[], email: string | null = null): Contact => ({
  ...noContact,
  name,
  email,
  phones: numbers.map((e164) => ({ e164, extension: null, kind: 'mobile', provinces: [] }))
})

const linkTo = (link: Readonly<{ creditCode?: string; nameKey?: string; number?: string }>) => ({
  name: null,
  creditCode: null,
  nameKey: null,
  number: null,
  ...link
})

test('a customer of the list is found by code, else by name, else by number', () => {
  const links = createListLinks()
  links.add(customerFile({ creditCode: '91330203MA2000001X', nameKey: '恒达', externalId: 'K1' }))
  links.add(customerFile({ nameKey: '顺新' }))
  expect(links.find(linkTo({ creditCode: '91330203MA2000001X' }))).toBe(0)
  expect(links.find(linkTo({ nameKey: '顺新' }))).toBe(1)
  expect(links.find(linkTo({ nameKey: '别家', number: 'K1' }))).toBe(0)
  expect(links.find(linkTo({ creditCode: '91330203MA2000009X', nameKey: '恒达' }))).toBeNull()
})

test('rows of one customer are one place, with the contacts of the first', () => {
  const links = createListLinks()
  links.add(customerFile({ nameKey: '恒达', contacts: [contact('李明', ['+8613800138000'])] }))
  links.add(customerFile({ nameKey: '恒达', contacts: [contact('王芳', [])] }))
  expect(links.contactsAt(0).map(({ name }) => name)).toEqual(['李明'])
  expect(links.contactsAt(1)).toEqual([])
})

test('what is kept of contacts tells whether another one is the same person', () => {
  const links = createListLinks()
  const kept = [
    contact('李明', ['+8613800138000', '+8657485550000']),
    contact(null, [], 'caigou@hengda.cn'),
    contact('赵敏', [])
  ]
  links.add(customerFile({ nameKey: '恒达', contacts: kept }))
  const others = [
    contact('李明', ['+8657485550000']),
    contact('李明', ['+8613900139000']),
    contact('钱工', [], 'caigou@hengda.cn'),
    contact('赵敏', ['+8613700137000'])
  ]
  const answers = (contacts: readonly Contact[]) =>
    others.map((other) => contacts.map((one) => isSameContact(one, other)))
  expect(answers(links.contactsAt(0))).toEqual(answers(kept))
  expect(answers(kept).flat().filter(Boolean)).toHaveLength(3)
})
