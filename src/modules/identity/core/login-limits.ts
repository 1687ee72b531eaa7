/** One thing whose tries are counted: after `free` tries each next one waits, doubling from a second to `longestS`. */
export type LoginLimit = Readonly<{ key: string; free: number; longestS: number }>

const GROUPS = 8
const NETWORK_GROUPS = 4

/**
 * The network that one person holds: an IPv4 address, or the first half of an IPv6 address, since everybody has 2^64 of
 * those. `2001:db8::1` is `2001:db8:0:0`, `::ffff:10.0.0.7` is `10.0.0.7`.
 */
export const networkOf = (address: string): string => {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped?.[1] !== undefined) return mapped[1]
  if (!address.includes(':')) return address
  const [head = '', tail = ''] = address.toLowerCase().split('%')[0]?.split('::') ?? []
  const [first, last] = [head, tail].map((part) => part.split(':').filter((group) => group !== ''))
  const known = [...(first ?? []), ...(last ?? [])].length
  const groups = [...(first ?? []), ...Array.from({ length: GROUPS - known }, () => '0'), ...(last ?? [])]
  return groups.slice(0, NETWORK_GROUPS).join(':')
}

/**
 * What a try to log in is counted under (ours; OWASP ASVS 2.2.1). Somebody at one place who guesses one account is slowed
 * after five tries. The account by itself is slowed late and for a minute at most, so that a stranger cannot lock its owner
 * out. A whole office behind one address has sixty.
 */
export const loginLimits = (email: string, address: string | null): readonly LoginLimit[] => {
  const network = networkOf(address ?? '')
  return [
    { key: `both ${network} ${email}`, free: 5, longestS: 900 },
    { key: `account ${email}`, free: 20, longestS: 60 },
    { key: `network ${network}`, free: 60, longestS: 900 }
  ]
}

/** The limits that a right password lifts: those of the account, not of the place. */
export const LIFTED_LIMITS = 2
