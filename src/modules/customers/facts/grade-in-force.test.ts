import { afterAll, beforeAll, expect, test } from 'vitest'
import { defaultPlaybook } from '#core/playbook'
import type { CustomerAnalysis } from '#contracts/analysis'
import { startTestServer, type Ask, type TestServer } from '../../../testing/server.ts'
import type { CustomerList, CustomerPage } from '../contract.ts'

let server: TestServer
let ask: Ask
beforeAll(async () => {
  server = await startTestServer()
  server.setNow(new Date('2026-03-02T02:00:00Z'))
  ask = await server.as((await server.database.createWorkspace()).actor)
})
afterAll(() => server.stop())

const treatmentOf = (wanted: string) => defaultPlaybook().grades.rules.find(({ grade }) => grade === wanted)

test('what the rules give today changes nothing of how a customer is treated until a person accepts it', async () => {
  const fields = { name: '宁波恒达汽车零部件有限公司', orderAmount12m: '60万', lastContactOn: '2026-02-27' }
  const { id } = (await ask<{ id: string }>('POST', '/customers', { fields })).body
  const page = async () => (await ask<CustomerPage<CustomerAnalysis>>('GET', `/customers/${id}`)).body
  const before = await page()
  expect(before).toMatchObject({ gradeInForce: 'A', analysis: { grade: { grade: 'A' } } })

  await ask('PATCH', `/customers/${id}`, { fields: { orderAmount12m: '1万' } })
  const after = await page()
  expect(after).toMatchObject({ gradeInForce: 'A', analysis: { grade: { grade: 'C' } } })
  // The grade is explained as it is computed; treatment, pace and what is due follow the one in force.
  const a = treatmentOf('A')
  expect(after.analysis.grade).toMatchObject({
    treatment: a?.treatment,
    methods: a?.methods,
    cadence: a?.cadence,
    deepContactDays: a?.deepContactDays
  })
  expect(after.analysis.nextFollowUp.deepContactBy).toBe(before.analysis.nextFollowUp.deepContactBy)
  expect(after.analysis.nextFollowUp.on).toBe(before.analysis.nextFollowUp.on)
  expect(after.analysis.strategy?.id ?? null).toBe(before.analysis.strategy?.id ?? null)

  const rule = encodeURIComponent(JSON.stringify({ fact: 'customer.grade', is: 'A' }))
  const { customers } = (await ask<CustomerList>('GET', `/customers?rule=${rule}`)).body
  expect(customers).toMatchObject([
    { grade: 'A', computedGrade: 'C', strategy: after.analysis.strategy && {} }
  ])
})
