import type { PlaybookInput } from '../../contract.ts'

/** 基础标签: what the customer is. */
export const baseTags: PlaybookInput['tags']['rules'] = [
  {
    id: 'industry-segment',
    namespace: '行业',
    value: { from: 'customer.industrySegment' },
    when: { fact: 'customer.industrySegment', known: true },
    source: 'S0'
  },
  {
    id: 'size-standard',
    namespace: '规模',
    value: { from: 'customer.size' },
    when: { fact: 'customer.size', known: true },
    source: 'S0'
  },
  {
    id: 'size-heads',
    namespace: '规模',
    value: { from: 'customer.headCountBand' },
    when: { fact: 'customer.headCountBand', known: true },
    source: 'S0'
  },
  {
    id: 'region',
    namespace: '区域',
    value: { from: 'customer.regions' },
    when: { fact: 'customer.regions', known: true },
    source: 'S0'
  },
  {
    id: 'customer-type',
    namespace: '类型',
    value: { from: 'customer.type' },
    when: { fact: 'customer.type', known: true },
    source: 'S1'
  }
]
