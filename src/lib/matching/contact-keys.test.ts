import { describe, expect, test } from 'vitest'
import { addressKey, compareAddresses } from './address.ts'
import { domainKey, phoneKey } from './contact-keys.ts'

describe('phone numbers that are one line', () => {
  test.each([
    ['+86 (0755) 2688-1234转8', '75526881234'],
    ['0755-26881234', '75526881234'],
    ['139 1234 5678', '13912345678'],
    ['0086-13912345678', '13912345678'],
    ['310/246-1501', '3102461501'],
    ['(310) 246-1501 ext. 12', '3102461501'],
    ['110', null],
    ['00000000', null],
    ['', null]
  ])('%s is %s', (raw, key) => {
    expect(phoneKey(raw)).toBe(key)
  })
})

describe('domains that belong to one firm', () => {
  test.each([
    ['https://www.acme.com.cn/about?x=1', 'acme.com.cn'],
    ['Sales@ACME.com.cn', 'acme.com.cn'],
    ['a@163.com', null],
    ['somebody', null]
  ])('%s is %s', (raw, key) => {
    expect(domainKey(raw)).toBe(key)
  })
})

describe('two addresses', () => {
  test.each([
    ['435 S. La Cienega Blv.', '435 s la cienega boulevard', 'same'],
    ['854 Seventh Ave. between 54th and 55th Sts.', '854 7th Avenue', 'same'],
    ['701 Stone Canyon Rd.', '703 Stone Canyon Rd.', 'other'],
    ['12 E. 12th St.', '12 W. Main St.', 'other'],
    ['杭州市西湖区云谷路100号', '浙江省杭州市西湖区云谷路100号', 'same'],
    ['西湖区云谷路100号', '杭州市西湖区云谷路100号A座1203室', 'same'],
    ['杭州市西湖区云谷路100号', '杭州市西湖区云谷路102号', 'other'],
    ['', '杭州市西湖区云谷路102号', 'unknown'],
    ['杭州', '12 Main St.', 'unknown']
  ])('%s and %s: %s', (a, b, verdict) => {
    expect(compareAddresses(addressKey(a), addressKey(b))).toBe(verdict)
    expect(compareAddresses(addressKey(b), addressKey(a))).toBe(verdict)
  })
})
