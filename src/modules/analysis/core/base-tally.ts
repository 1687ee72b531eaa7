import { listOf, textOf } from '#core/portrait'
import { divisionOf, industryLabel } from '#lib/china'
import type { AnalysisSummary } from '../contract.ts'
import { countedRows, createCounter, type Counts } from './counter.ts'
import type { Examined } from './examined.ts'

type BaseSummary = Pick<
  AnalysisSummary,
  'sizes' | 'regions' | 'provinces' | 'industries' | 'industrySegments' | 'sources'
>

export type BasePart = Readonly<{ customers: number; counts: Readonly<Record<CountedPart, Counts>> }>

const countedParts = ['sizes', 'regions', 'provinces', 'industries', 'segments', 'sources'] as const
type CountedPart = (typeof countedParts)[number]

/** Who the customers are: size, region, province, two-digit industry, segment and source. */
export const createBaseTally = () => {
  const counters = {
    sizes: createCounter(),
    regions: createCounter(),
    provinces: createCounter(),
    industries: createCounter(),
    segments: createCounter(),
    sources: createCounter()
  }
  const { sizes, regions, provinces, industries, segments, sources } = counters
  let customers = 0
  return {
    add: ({ file, facts, segment }: Examined): void => {
      customers++
      if (segment.size !== null) sizes.add(segment.size)
      // A place lies in several regions (长三角 and 华东); the first is the one that sales works by.
      const region = listOf(facts.values['customer.regions'])?.[0]
      if (region !== undefined) regions.add(region)
      if (file.provinceCode !== null) provinces.add(file.provinceCode)
      const code = textOf(facts.values['customer.industryCode'])
      if (code !== undefined) industries.add(code.slice(0, 3))
      if (file.industrySegment !== null) segments.add(file.industrySegment)
      if (file.source.channel !== null) sources.add(file.source.channel)
    },
    take: (): BasePart => {
      const part = {
        customers,
        counts: {
          sizes: sizes.take(),
          regions: regions.take(),
          provinces: provinces.take(),
          industries: industries.take(),
          segments: segments.take(),
          sources: sources.take()
        }
      }
      customers = 0
      return part
    },
    join: (part: BasePart): void => {
      customers += part.customers
      for (const key of countedParts) counters[key].join(part.counts[key])
    },
    result: (): BaseSummary => ({
      sizes: countedRows(sizes, customers),
      regions: countedRows(regions, customers),
      provinces: countedRows(provinces, customers, (code) => divisionOf(code)?.name ?? code),
      industries: countedRows(industries, customers, industryLabel),
      industrySegments: countedRows(segments, customers),
      sources: countedRows(sources, customers)
    })
  }
}
