import { BlockList, isIP } from 'node:net'

const listOf = (...subnets: readonly (readonly [address: string, bits: number])[]): BlockList => {
  const list = new BlockList()
  for (const [address, bits] of subnets) list.addSubnet(address, bits, isIP(address) === 6 ? 'ipv6' : 'ipv4')
  return list
}

/** Where nothing that answers people lives: the unspecified address, link-local ones with the keys of clouds, multicast. */
const never = listOf(
  ['0.0.0.0', 8],
  ['169.254.0.0', 16],
  ['224.0.0.0', 3],
  ['::', 128],
  ['fe80::', 10],
  ['ff00::', 8],
  ['fd00:ec2::254', 128]
)

/** This computer and networks of one's own, where plain http crosses nobody's wire. */
const near = listOf(
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['100.64.0.0', 10],
  ['::1', 128],
  ['fc00::', 7]
)

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i

/**
 * Whether an address may be connected to: `mayReach('169.254.169.254', 'https:')` is false whatever the name was called that stands
 * for it; a public one only by https.
 */
export const mayReach = (address: string, protocol: string): boolean => {
  const plain = MAPPED.exec(address)?.[1] ?? address
  const version = isIP(plain)
  if (version === 0) return false
  const family = version === 6 ? 'ipv6' : 'ipv4'
  if (never.check(plain, family)) return false
  return protocol === 'https:' || near.check(plain, family)
}
