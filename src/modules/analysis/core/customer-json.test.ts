import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultPlaybook } from '#core/playbook'
import { customerFile } from '../../../testing/customer-file.ts'
import { createAnalyser } from './analyse-customer.ts'
import { createCustomerJson } from './customer-json.ts'

test('a customer is written as JSON.stringify writes it, whatever its texts hold', () => {
  const analyser = createAnalyser({ playbook: defaultPlaybook(), language: 'zh-CN', asOf: '2024-03-15' })
  const jsonOf = createCustomerJson()
  const text = fc.oneof(fc.string(), fc.constantFrom('"tags":[]', '成本高', '交付周期长', '意向-明确'))
  fc.assert(
    fc.property(fc.array(text, { maxLength: 3 }), text, (manualTags, painText) => {
      const raw = { tags: manualTags.join('、'), note: painText }
      const file = customerFile({ name: painText, manualTags, needs: [{ painText }], raw })
      const customer = analyser.write(analyser.examine(file), [])
      expect(jsonOf(customer)).toBe(JSON.stringify(customer))
    })
  )
})
