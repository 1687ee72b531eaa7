import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor'
import type { CustomerAnalysis } from '#contracts/analysis'
import type { PlaybookDocument } from '#contracts/playbook'
import { startTestServer, type Ask, type TestServer } from '../../testing/server.ts'
import type { CustomerPage, PastPortrait } from './contract.ts'

let server: TestServer
let actor: Actor
let ask: Ask
const days = (count: number): Date => new Date(Date.parse('2026-03-02T02:00:00Z') + count * 86_400_000)
const dayOf = (count: number): string => days(count).toISOString().slice(0, 10)
const goTo = (count: number): void => server.setNow(days(count))

beforeAll(async () => {
  server = await startTestServer()
  ;({ actor } = await server.database.createWorkspace())
  ask = await server.as(actor)
})
afterAll(() => server.stop())

const pastOf = async (id: string, day: string) =>
  (await ask<PastPortrait & { code?: string }>('GET', `/customers/${id}/past?day=${day}`)).body
/** The same of the page as it is shown now. */
const presentOf = async (id: string): Promise<Omit<PastPortrait, 'day' | 'caveats' | 'playbook'>> => {
  const { analysis, contacts } = (await ask<CustomerPage<CustomerAnalysis>>('GET', `/customers/${id}`)).body
  const { base, need, behaviour, value } = analysis.portrait.scores
  return {
    scores: { base: base.score, need: need.score, behaviour: behaviour.score, value: value.score },
    completeness: analysis.portrait.completeness.percent,
    contacts: contacts
      .filter(({ state }) => state === 'active')
      .map(({ id: contactId, fields, role, isPrimary }) => ({
        id: contactId,
        name: fields.contactName?.text ?? null,
        position: fields.contactPosition?.text ?? null,
        role,
        isPrimary
      }))
  }
}

test('every day comes back as it was shown on it, whatever was changed since', async () => {
  goTo(0)
  const { id } = (
    await ask<{ id: string }>('POST', '/customers', {
      fields: {
        name: '宁波恒达汽车零部件有限公司',
        contactName: '王建国',
        contactPosition: '采购经理',
        mobile: '13800138000',
        painPoints: '产能不足',
        budget: '30万'
      }
    })
  ).body
  const shown = [await presentOf(id)]
  const page = (await ask<CustomerPage>('GET', `/customers/${id}`)).body
  const [contact, need] = [page.contacts[0]?.id ?? '', page.needs[0]?.id ?? '']
  const deeds: readonly (() => Promise<unknown>)[] = [
    () =>
      ask('PATCH', `/customers/${id}`, { fields: { employees: '800人', province: '浙江', budget: '80万' } }),
    () =>
      ask('POST', `/customers/${id}/contacts`, {
        fields: { contactName: '李总', contactPosition: '总经理', decisionRole: '决策者' }
      }),
    () => ask('POST', `/customers/${id}/orders`, { orderedOn: dayOf(3), amount: '60万' }),
    () =>
      ask('POST', `/customers/${id}/follow-ups`, {
        happenedAt: days(4).toISOString(),
        method: '拜访',
        content: '看了样机',
        replyHours: 2
      }),
    () => ask('PATCH', `/customers/${id}/contacts/${contact}`, { fields: {}, state: 'left' }),
    () => ask('PATCH', `/customers/${id}/needs/${need}`, { fields: { painPoints: '' }, state: 'met' }),
    () => ask('PATCH', `/customers/${id}`, { fields: { employees: null, budget: '90万' } }),
    () =>
      ask('PUT', `/customers/${id}/tags`, { tag: '潜力-行业标杆客户', mark: { kind: 'pin', reason: null } })
  ]
  for (const [at, deed] of deeds.entries()) {
    goTo(at + 1)
    expect(await deed()).toMatchObject({
      status: expect.toSatisfy((status: number) => status < 300) as number
    })
    shown.push(await presentOf(id))
  }
  // What came later than twenty newer records ago is still known of its day.
  for (let count = 0; count < 21; count += 1)
    await ask('POST', `/customers/${id}/follow-ups`, {
      happenedAt: days(deeds.length).toISOString(),
      method: '电话',
      content: '问候',
      replyHours: 90,
      reminders: 3
    })
  shown[deeds.length] = await presentOf(id)
  for (const [at, then] of shown.entries()) {
    const past = await pastOf(id, dayOf(at))
    expect(
      { ...past, contacts: past.contacts.toSorted((a, b) => (a.id < b.id ? -1 : 1)) },
      dayOf(at)
    ).toEqual({
      ...then,
      contacts: then.contacts.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      day: dayOf(at),
      playbook: { version: 1, current: 1 },
      caveats: ['defaultPlaybook']
    })
  }
  expect((await pastOf(id, dayOf(30))).code).toBe('portrait.past.future')
})

test('a contact who is gone by now, who was the primary one, and the playbook of the day', async () => {
  goTo(0)
  const made = await ask<{ id: string }>('POST', '/customers', {
    fields: { name: '无锡海澜轴承有限公司', contactName: '王建国', orderAmount12m: '60万' }
  })
  const { id } = made.body
  const first = await presentOf(id)
  goTo(1)
  const li = await ask<{ partId: string }>('POST', `/customers/${id}/contacts`, {
    fields: { contactName: '李总' },
    isPrimary: true
  })
  const second = await presentOf(id)
  expect(second.contacts.map(({ name, isPrimary }) => [name, isPrimary])).toEqual([
    ['王建国', false],
    ['李总', true]
  ])
  goTo(2)
  // Another way of reckoning from the third day on, and one of the two is taken away.
  const { body } = await ask<{ version: number; document: PlaybookDocument }>('GET', '/playbook')
  const document = {
    ...body.document,
    scores: {
      ...body.document.scores,
      value: [{ id: 'any', points: 77, when: { always: true }, label: '都有', source: 'ours' }]
    }
  }
  const saved = await ask<{ detail?: string }>(
    'PUT',
    '/playbook',
    { document },
    { 'if-match': `"${body.version}"` }
  )
  expect(saved.status, saved.body.detail).toBe(200)
  await ask('DELETE', `/customers/${id}/contacts/${li.body.partId}`)
  const third = await presentOf(id)
  expect(third.contacts.map(({ name, isPrimary }) => [name, isPrimary])).toEqual([['王建国', true]])
  goTo(5)
  const versions = { before: { version: 1, current: 2 }, after: { version: 2, current: 2 } }
  expect(await pastOf(id, dayOf(0))).toEqual({
    ...first,
    day: dayOf(0),
    playbook: versions.before,
    caveats: ['defaultPlaybook']
  })
  expect(await pastOf(id, dayOf(1))).toEqual({
    ...second,
    // The primary one stands first.
    contacts: second.contacts.toReversed(),
    day: dayOf(1),
    playbook: versions.before,
    caveats: ['defaultPlaybook']
  })
  expect(await pastOf(id, dayOf(2))).toEqual({
    ...third,
    day: dayOf(2),
    playbook: versions.after,
    caveats: []
  })
  expect(third.scores.value).not.toBe(second.scores.value)
})

test('out of reach there is no past either', async () => {
  expect((await pastOf('01900000-0000-7000-8000-000000000001', dayOf(0))).code).toBe('customers.notFound')
})
