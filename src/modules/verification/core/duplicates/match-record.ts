import type { CustomerFile } from '#contracts/customers'
import { webHostOf } from '#lib/chinese'
import type { MatchRecord } from '#lib/matching'

/** Nearly every cell is a host or an address of one and nothing else. */
const PLAIN_HOST = /^(?:https?:\/\/)?(?:www\.)?([a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,})\/?$/i

/** The domain of a website or e-mail address, or null: `https://www.hengda.cn/about` and `li@hengda.cn` give hengda.cn. */
export const domainOf = (text: string | null): string | null => {
  if (text === null) return null
  const host = PLAIN_HOST.exec(text) ?? /^[^@\s]+@([a-z0-9.-]+\.[a-z]{2,})$/i.exec(text)
  return host?.[1]?.toLowerCase() ?? webHostOf(text)
}

/** What the duplicate finder looks at of a customer file (COL-19). */
export const matchRecordOf = (file: CustomerFile): MatchRecord => {
  const domains = [domainOf(file.website), ...file.contacts.map(({ email }) => domainOf(email))].filter(
    (domain) => domain !== null
  )
  const numbers = file.contacts.flatMap(({ phones }) => phones.map(({ e164 }) => e164))
  return {
    row: file.row,
    name: file.name ?? file.shortName ?? '',
    ...(file.shortName === null || file.name === null ? {} : { shortName: file.shortName }),
    formerNames: file.formerNames,
    creditCode: file.creditCode,
    // A number that no numbering plan knows is still a number that two rows may share.
    phones:
      numbers.length > 0 ? numbers : [file.raw.mobile, file.raw.phone].filter((text) => text !== undefined),
    domains,
    address: file.address ?? file.registeredAddress
  }
}
