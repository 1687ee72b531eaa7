import type { CustomerFile } from '#contracts/customers'
import type { PlaybookDocument } from '#contracts/playbook'
import type { Facts } from '#lib/rules'
import { listOf, textOf } from './facts/read-values.ts'
import { headsText } from './head-count.ts'
import { aliasOver, statedAlias } from './size.ts'

const bracketed = (...parts: readonly (string | null | undefined)[]): string[] => {
  const known = parts.filter((part) => part !== null && part !== undefined && part !== '')
  return known.length === 0 ? [] : [`[${known.join('-')}]`]
}

/**
 * The labels in brackets of S4's tables: `[制造业-汽车零部件]`, `[中小型-员工50-200人]` (small and medium under
 * their common name), `[大型-员工>1000人]`, then each pain and each need: `[痛点-生产效率低]`.
 */
export const labelsOf = (file: CustomerFile, facts: Facts, { size }: PlaybookDocument): readonly string[] => {
  const exact = textOf(facts.values['customer.size'])
  const sizeName = statedAlias(file.statedSize, size.aliases) ?? aliasOver(exact, size.aliases) ?? exact
  const heads = file.employees && headsText(file.employees)
  const pains = listOf(facts.values['need.pains']) ?? []
  const wants = listOf(facts.values['need.wants']) ?? []
  return [
    ...bracketed(
      file.industryClass,
      file.industrySegment === file.industryClass ? null : file.industrySegment
    ),
    ...bracketed(sizeName, heads === null ? null : `员工${heads}`),
    ...pains.flatMap((pain) => bracketed('痛点', pain)),
    ...wants.flatMap((want) => bracketed('需求', want))
  ]
}
