import type { CustomerFile } from '#contracts/customers'
import type { MatchRecord } from '#lib/matching'

const HOST = /^(?:[a-z]+:\/\/)?(?:www\.)?([^/?#:\s]+\.[a-z]{2,})/i

/** The domain of a website or e-mail address, or null: `https://www.hengda.cn/about` and `li@hengda.cn` give hengda.cn. */
export const domainOf = (text: string | null): string | null => {
  if (text === null) return null
  const host = HOST.exec(text.includes('@') ? (text.split('@').at(-1) ?? '') : text.trim())
  return host?.[1]?.toLowerCase() ?? null
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
