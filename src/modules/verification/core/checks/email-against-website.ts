import { message } from '#kernel/result'
import { domainOf } from '../duplicates/match-record.ts'
import { isSharedHost, registeredName } from '../hosts.ts'
import type { Check } from './check.ts'

/** Part names shorter than this agree by chance. */
const LEAST_LETTERS = 3

/** hengda.com and hengda.cn, or hengda-group.com: one company with several domains. */
const areKin = (one: string, other: string): boolean => {
  if (one === other) return true
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return short.length >= LEAST_LETTERS && long.includes(short)
}

/** The mail's own domain is not the website's: li@other.cn with www.hengda.cn. Public mail hosts and shop platforms say nothing. */
export const emailAgainstWebsite: Check = {
  id: 'email-against-website',
  severity: 'info',
  run: ({ website, contacts }) => {
    const site = domainOf(website)
    if (site === null || isSharedHost(site)) return null
    for (const { email } of contacts) {
      const mail = domainOf(email)
      if (mail === null || isSharedHost(mail)) continue
      if (areKin(registeredName(site), registeredName(mail))) continue
      return {
        field: 'email',
        message: message('verification.email.otherDomain', { mail, site }),
        proposal: message('verification.email.proposal')
      }
    }
    return null
  }
}
