import { message } from '#kernel/result'
import type { CompanyName } from './company-name.ts'
import { nothing, regionsDiffer, verdict, type NameVerdict } from './name-verdict.ts'
import { shortNameScore } from './short-name.ts'

const sameHead = (a: CompanyName, b: CompanyName): boolean =>
  !regionsDiffer(a, b) && (a.head === b.head || a.brand + a.trade === b.brand + b.trade)

/** 浙江大学医学院附属第一医院 is a part of 浙江大学, a legal person of its own. */
const ATTACHED = /^.{0,6}?附属.+/u

/** A school or hospital attached to another body, or null. */
export const attachedVerdict = (a: CompanyName, b: CompanyName): NameVerdict | null => {
  const [body, part] = a.head.length < b.head.length ? [a.head, b.head] : [b.head, a.head]
  const rest = part.startsWith(body) ? ATTACHED.exec(part.slice(body.length))?.[0] : undefined
  if (rest === undefined) return null
  return verdict(0.3, 'kin', [message('matching.branch', { branch: rest, name: body })], true)
}

export const branchVerdict = (a: CompanyName, b: CompanyName): NameVerdict | null => {
  if (a.branch === b.branch && a.branch !== '' && a.head !== b.head) {
    const isShort = Math.max(shortNameScore(a.head, b), shortNameScore(b.head, a)) >= 0.75
    if (isShort && !regionsDiffer(a, b))
      return verdict(0.88, 'same', [message('matching.sameBranch', { branch: a.branch })])
  }
  if (a.branch === b.branch || (a.form === null && b.form === null && a.branch === '' && b.branch === ''))
    return null
  const kin = sameHead(a, b) || shortNameScore(a.head, b) >= 0.75 || shortNameScore(b.head, a) >= 0.75
  if (!kin) return nothing
  if (a.branch !== '' && b.branch !== '') {
    const [short, long] = a.branch.length < b.branch.length ? [a.branch, b.branch] : [b.branch, a.branch]
    // 南京市分公司 and 南京分公司 are one branch.
    if (short.replaceAll('市', '') === long.replaceAll('市', ''))
      return verdict(0.9, 'same', [message('matching.sameBranch', { branch: long })])
    return verdict(
      0.25,
      'kin',
      [message('matching.otherBranch', { a: a.branch, b: b.branch, name: a.head })],
      true
    )
  }
  return verdict(
    0.3,
    'kin',
    [message('matching.branch', { branch: a.branch || b.branch, name: a.head })],
    true
  )
}
