import { expect, test } from 'vitest'
import { defaultPlaybook } from '#core/playbook'
import { customerFile } from '../../../testing/customer-file.ts'
import { createAnalyser } from './analyse-customer.ts'
import { createSummary } from './summary.ts'

test('of many tags the most frequent are told, and of each namespace at least one', () => {
  const playbook = defaultPlaybook()
  const analyser = createAnalyser({ playbook, language: 'zh-CN', asOf: '2024-03-15' })
  const summary = createSummary(playbook, 'zh-CN')
  const addTagged = (tag: string): void =>
    summary.add(analyser.examine(customerFile({ manualTags: [tag] })), [])
  for (let n = 0; n < 250; n++) for (let times = 0; times < 2; times++) addTagged(`自定义${n}`)
  addTagged('意向-重点意向客户')

  const { tags } = summary.result()
  expect(tags.length).toBeLessThan(250)
  expect(tags.map(({ key }) => key)).toContain('意向-重点意向客户')
})
