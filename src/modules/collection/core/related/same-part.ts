import type { Contact, Need } from '#contracts/customers'
import { fold } from '#lib/chinese'
import type { FollowUpPart, OrderPart } from './read-related.ts'

const folded = (text: string | null): string => (text === null ? '' : fold(text))

/** Titles that people put behind a name: 李经理 and 李 are compared without them. */
const bare = (name: string | null): string =>
  folded(name).replace(/(先生|女士|小姐|经理|总监|总|老师|工)$/, '')

const shares = (a: readonly string[], b: readonly string[]): boolean => a.some((one) => b.includes(one))

/**
 * Whether two contacts of one customer are one person: the same name, unless both numbers are known and differ; or the same
 * mobile number or e-mail, where one of them has no name.
 */
export const isSameContact = (a: Contact, b: Contact): boolean => {
  const [phonesA, phonesB] = [a.phones.map(({ e164 }) => e164), b.phones.map(({ e164 }) => e164)]
  const reach = shares(phonesA, phonesB) || (a.email !== null && a.email === b.email)
  const [nameA, nameB] = [bare(a.name), bare(b.name)]
  if (nameA !== '' && nameA === nameB) return reach || phonesA.length === 0 || phonesB.length === 0
  return reach && (nameA === '' || nameB === '')
}

const wordsOf = ({ type, description, painText, expectedSolution }: Need): string =>
  [type, description, painText, expectedSolution].map(folded).join('|')

/** Whether two needs of one customer say the same. */
export const isSameNeed = (a: Need, b: Need): boolean => wordsOf(a) === wordsOf(b)

/** By what an order is known again (COL-14): day, amount, product and number. */
export const orderKey = ({
  orderedOn,
  amountFen,
  product,
  number
}: Pick<OrderPart, 'orderedOn' | 'amountFen' | 'product' | 'number'>): string =>
  [orderedOn, amountFen, folded(product), folded(number)].join('|')

/** By what a past follow-up is known again: its day and what was said. */
export const followUpKey = ({ on, content }: Pick<FollowUpPart, 'on' | 'content'>): string =>
  `${on}|${folded(content)}`
