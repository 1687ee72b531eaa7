import { findEmails, webHostOf } from '#lib/chinese'

/** Hosts where anybody has a mailbox or a shop: an equal domain there says nothing. Ours. */
const PUBLIC_HOSTS = new Set(
  (
    'qq.com vip.qq.com foxmail.com 163.com vip.163.com 126.com yeah.net 188.com sina.com sina.cn vip.sina.com sohu.com tom.com 139.com wo.cn ' +
    '189.cn 21cn.com aliyun.com gmail.com googlemail.com outlook.com hotmail.com live.com live.cn msn.com yahoo.com yahoo.com.cn yahoo.cn ' +
    'yahoo.com.hk yahoo.com.tw icloud.com me.com proton.me protonmail.com mail.com gmx.com 263.net eyou.com taobao.com tmall.com jd.com ' +
    '1688.com alibaba.com weibo.com facebook.com linkedin.com instagram.com twitter.com x.com'
  ).split(' ')
)

const PLAIN =
  /^(?:[a-z]+:\/\/)?(?:[^@\s/:]+@)?(?:www\.)?(?!www\.)([a-z0-9_-]+(?:\.[a-z0-9_-]+)+)(?:[/?#:].*)?$/u

/** The host of a mail address or website, or null for public hosts: `https://www.acme.com.cn/x` → `acme.com.cn`. */
export const domainKey = (raw: string): string | null => {
  const text = raw.trim().toLowerCase()
  const host = PLAIN.exec(text)?.[1] ?? findEmails(text)[0]?.split('@')[1] ?? webHostOf(text)
  return host === null || PUBLIC_HOSTS.has(host) || /^[\d.]+$/u.test(host) ? null : host
}

/** The digits of a phone number without country code, leading zero and extension: `+86 (0755) 2688-1234转8` → `75526881234`. */
export const phoneKey = (raw: string): string | null => {
  const number = raw
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?:转|ext\.?|x|分机).*$/u, '')
  const digits = number.replace(/\D+/gu, '')
  const local = digits.replace(/^(?:0086|86(?=\d{10}))/u, '').replace(/^0+/u, '')
  const bare =
    local.length === 11 && local.startsWith('1') && !/^1[3-9]/u.test(local) ? local.slice(1) : local
  return bare.length >= 7 && !/^(\d)\1+$/u.test(bare) ? bare : null
}

const SIGNS = { code: 'C', phone: 'P', domain: 'M', address: 'A' } as const

/** One text for a contact of a kind, under which the records that share it meet. */
export const contactKey = (kind: keyof typeof SIGNS, value: string): string => `${SIGNS[kind]}${value}`
