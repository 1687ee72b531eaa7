import { describe, expect, test } from 'vitest'
import { defaultPlaybook } from '#core/playbook'
import { customerFile, heads } from '../../../testing/customer-file.ts'
import { createFacts } from './facts/create-facts.ts'
import { labelsOf } from './labels.ts'

const playbook = defaultPlaybook()
const factsOf = createFacts(playbook)

describe('the display labels of S4', () => {
  test.each([
    ['[制造业-汽车零部件]', { industryCode: 'C36', industryClass: '制造业', industrySegment: '汽车零部件' }],
    ['[中小型-员工50-200人]', { statedSize: '中小型', employees: heads(50, 200) }],
    ['[中小型-员工50-200人]', { industryCode: 'C36', employees: heads(50, 200) }],
    ['[大型-员工>1000人]', { statedSize: '大型', employees: heads(1001, null) }],
    ['[痛点-生产效率低]', { needs: [{ painText: '生产效率低' }] }],
    ['[需求-自动化设备采购]', { needs: [{ type: '自动化设备采购' }] }],
    ['[服务业-电商]', { industryCode: 'I64', industryClass: '服务业', industrySegment: '电商' }]
  ])('%s', (label, parts) => {
    const file = customerFile(parts)
    expect(labelsOf(file, factsOf(file, '2024-03-15'), playbook)).toContain(label)
  })
})
