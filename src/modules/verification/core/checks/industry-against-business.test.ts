import { expect, test } from 'vitest'
import { customerFile } from '../../../../testing/customer-file.ts'
import { said, testContext } from '../testing/run-check.ts'
import { industryAgainstBusiness } from './industry-against-business.ts'

const contradiction = ['industry verification.industry.contradiction warning']

test.each<[string, string | null, string | null, string[]]>([
  ['S4: C35 with engine parts of cars is C36', 'C35-专用设备制造业', '汽车发动机零部件生产', contradiction],
  ['a restaurant that makes car parts', '餐饮业', '汽车零部件生产', contradiction],
  ['a car-parts maker that develops estates', 'C36', '房地产开发', contradiction],
  ['dairy in its own industry', 'C14', '乳制品生产', []],
  ['the industry fits', 'C36', '汽车发动机零部件生产', []],
  ['a trader names what he trades', 'F51', '汽车零部件', []],
  ['a maker sells what he makes', 'C26', '化肥销售', []],
  ['a chip maker designs chips', 'C39', '集成电路设计', []],
  ['parts in general say nothing', 'C36', '精密零部件加工', []],
  ['builders move among the divisions of building', 'E50', '园林绿化工程施工', []],
  ['special machines and general ones are told apart by no text', 'C35', '非标自动化设备', []],
  ['a sensor is an instrument and an electronic part', 'C40', '压力传感器', []],
  ['a research firm develops a product', 'M75', '环保设备研发', []],
  ['knitted cloth and clothes', 'C18', '针织面料', []],
  ['a weaver writes no software', 'C17', '软件开发', contradiction],
  ['a section holds many industries', '制造业', '汽车零部件加工', []],
  ['an IT house sells hardware too', 'IT硬件', '服务器、存储设备的销售与集成', []],
  ['vague products say nothing', 'C36', '做生意的', []],
  ['no industry stated', null, '汽车零部件生产', []],
  ['no products stated', 'C36', null, []]
])('%s', (_what, industryText, mainBusiness, expected) => {
  const code = /^[A-T]\d\d/.exec(industryText ?? '')?.[0] ?? null
  const file = customerFile({
    industryText,
    industryCode: code,
    industryConfidence: code === null ? null : 1,
    mainBusiness
  })
  expect(said(industryAgainstBusiness, file)).toEqual(expected)
})

test('the likelier industry is proposed', () => {
  const found = industryAgainstBusiness.run(
    customerFile({
      industryText: 'C35',
      industryCode: 'C35',
      industryConfidence: 1,
      mainBusiness: '汽车发动机零部件生产'
    }),
    testContext()
  )
  expect(found).toMatchObject({ proposal: { params: { industry: 'C36-汽车制造业' } } })
})
