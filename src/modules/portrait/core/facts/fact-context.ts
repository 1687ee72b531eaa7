import type { CustomerFile } from '#contracts/customers'
import type { CustomFieldSubject, PlaybookDocument } from '#contracts/playbook'
import { regionsOf } from '#lib/china'
import { sizeOfCustomer } from '../size.ts'
import { createTermFinder, type TermFinder } from '../term-finder.ts'
import { createCustomFacts, createOrderFacts, type CustomFacts, type OrderTextFacts } from './custom.ts'
import { createSourceNames, type SourceNames } from './source-names.ts'

/** What the playbook knows that facts are computed with, prepared once for many customers. */
export type FactContext = Readonly<{
  playbook: PlaybookDocument
  findPains: TermFinder
  findNeeds: TermFinder
  findAttention: TermFinder
  findStage: TermFinder
  findDepartment: TermFinder
  /** The needs that follow from pains: 效率低 → 设备效率提升. */
  wantsOf: (pains: readonly string[]) => readonly string[]
  regionsOf: (provinceCode: string, cityCode: string | null) => readonly string[]
  /** 高 / 中 / 低 of an industry code. */
  growthOf: (industryCode: string) => string
  sizeOf: (file: CustomerFile) => string | undefined
  sourceOf: SourceNames
  /** Facts of fields that the team defined; null where it has none. */
  custom: Readonly<
    Record<Exclude<CustomFieldSubject, 'order'>, CustomFacts> & { order: OrderTextFacts }
  > | null
}>

const regionFinder = ({ regions }: PlaybookDocument): FactContext['regionsOf'] => {
  const found = new Map<string, readonly string[]>()
  return (provinceCode, cityCode) => {
    const key = `${provinceCode} ${cityCode}`
    const names = found.get(key) ?? regionsOf(provinceCode, cityCode, regions)
    found.set(key, names)
    return names
  }
}

const growthFinder = ({ vocabulary }: PlaybookDocument): FactContext['growthOf'] => {
  const high = new Set(vocabulary.industryGrowth.high)
  const low = new Set(vocabulary.industryGrowth.low)
  return (code) => {
    const twoDigits = code.slice(0, 3)
    if (high.has(twoDigits)) return '高'
    return low.has(twoDigits) ? '低' : '中'
  }
}

export const createFactContext = (playbook: PlaybookDocument): FactContext => {
  const { vocabulary } = playbook
  const needOf = new Map(vocabulary.pains.map(({ term, need }) => [term, need]))
  return {
    playbook,
    findPains: createTermFinder(vocabulary.pains),
    findNeeds: createTermFinder(vocabulary.needs),
    findAttention: createTermFinder(vocabulary.attention),
    findStage: createTermFinder(vocabulary.stages),
    findDepartment: createTermFinder(vocabulary.decisionDepartments),
    wantsOf: (pains) => pains.map((pain) => needOf.get(pain) ?? null).filter((need) => need !== null),
    regionsOf: regionFinder(playbook),
    growthOf: growthFinder(playbook),
    sizeOf: sizeOfCustomer,
    sourceOf: createSourceNames(vocabulary.sourceChannels),
    custom:
      playbook.customFields.length === 0
        ? null
        : {
            customer: createCustomFacts(playbook, 'customer'),
            contact: createCustomFacts(playbook, 'contact'),
            need: createCustomFacts(playbook, 'need'),
            order: createOrderFacts(playbook)
          }
  }
}
