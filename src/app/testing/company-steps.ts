import fc from 'fast-check'
import type { Actor } from '#kernel/actor'
import { addDays } from '#kernel/day'
import type { Transaction } from '#platform/database'
import type { Ask } from '../../testing/server.ts'

/** A small company whose customers things happen to. */
export type Company = Readonly<{
  actor: Actor
  ask: Ask
  ids: readonly string[]
  colleague: string
  inside: <T>(work: (transaction: Transaction) => Promise<T>) => Promise<T>
  /** Does in the background what a request has asked for: an import, its undo. */
  work: (importId: string) => Promise<void>
}>

/** Something that happens on a day, with how it is told where a property fails. */
export type Step = Readonly<{ told: string; run: (company: Company, today: string) => Promise<void> }>

type Answer = Readonly<{ status: number; body: unknown }>

/** Refusals are part of life: a customer that was merged away takes no order. What is broken is not. */
const sent = async (answer: Promise<Answer>): Promise<void> => {
  const { status, body } = await answer
  if (status >= 500) throw new Error(`${status} ${JSON.stringify(body)}`)
}

const which = fc.integer({ min: 0, max: 2 })

type Send = (ask: Ask, id: string, today: string, company: Company) => Promise<void>
const onOne = (told: string, send: Send): fc.Arbitrary<Step> =>
  which.map((place) => ({
    told: `${told} of ${place}`,
    run: (company, today) => send(company.ask, company.ids[place] ?? '', today, company)
  }))

type Found = Readonly<{ id: string }>
type Page = Readonly<{ contacts: Found[]; needs: Found[]; orders: Found[]; version: number }>

/** Something of one of a customer's parts, where it has any. */
const onPart = (
  told: string,
  kind: 'contacts' | 'needs' | 'orders',
  send: (ask: Ask, path: string, today: string) => Promise<Answer>
): fc.Arbitrary<Step> =>
  onOne(told, async (ask, id, today) => {
    const { body } = await ask<Page>('GET', `/customers/${id}`)
    const part = body[kind].at(-1)
    if (part) await sent(send(ask, `/customers/${id}/${kind}/${part.id}`, today))
  })

const texts: Readonly<Record<string, readonly (string | null)[]>> = {
  industry: ['汽车零部件', '软件', null],
  employees: ['800人', '30人', null],
  size: ['中小企业', '大型', null],
  revenue: ['5000万', '很多', null],
  foundedOn: ['2016-03-05', '2020-02-29', '2026-03-10', null],
  city: ['宁波', '深圳', null],
  orderAmount12m: ['60万', '8万', '0', null],
  lastOrderOn: ['2026-02-20', '2025-03-10', null],
  contacts30d: ['3', '12', null],
  lastContactOn: ['2026-02-25', null],
  contactPosition: ['总经理', '采购专员', null],
  mobile: ['13800138000', '12', null],
  timeline: ['3个月内', '2026-03-20', '近期', null],
  budget: ['30-50万', null],
  painPoints: ['生产设备效率低', '系统太旧，成本高', null],
  urgency: ['5', null],
  attention: ['省心', '价格', null],
  sourceChannel: ['老王介绍', '展会', null],
  tags: ['战略客户', null],
  cooperationEnded: ['是', null],
  optOut: ['是', null],
  'custom.fleet': ['12辆', '很多', null]
}
const fieldChange = fc
  .constantFrom(...Object.entries(texts))
  .chain(([field, values]) => fc.constantFrom(...values).map((text) => ({ [field]: text })))

const ofFile: readonly fc.Arbitrary<Step>[] = [
  onOne('a contact', (ask, id) =>
    sent(
      ask('POST', `/customers/${id}/contacts`, {
        fields: { contactName: '王工', contactPosition: '技术总监' }
      })
    )
  ),
  onPart('a contact becomes another', 'contacts', (ask, path) =>
    ask('PATCH', path, { fields: { contactPosition: '采购经理', attention: '价格' }, isPrimary: true })
  ),
  onPart('a contact leaves', 'contacts', (ask, path) => ask('PATCH', path, { fields: {}, state: 'left' })),
  onPart('a contact less', 'contacts', (ask, path) => ask('DELETE', path)),
  onOne('a need', (ask, id) =>
    sent(ask('POST', `/customers/${id}/needs`, { fields: { painPoints: '交货慢', timeline: '1个月内' } }))
  ),
  onPart('a need becomes another', 'needs', (ask, path) =>
    ask('PATCH', path, { fields: { painPoints: '系统太旧', budget: '8万', timeline: '2026-12-31' } })
  ),
  ...(['met', 'dropped', 'open'] as const).map((state) =>
    onPart(`a need is ${state}`, 'needs', (ask, path) => ask('PATCH', path, { fields: {}, state }))
  ),
  onPart('a need less', 'needs', (ask, path) => ask('DELETE', path)),
  fc
    .tuple(fc.integer({ min: -400, max: 0 }), fc.constantFrom('5万', '30万'), fc.boolean())
    .chain(([shift, amount, isTold]) =>
      onOne(`an order of ${amount}, ${shift} days`, (ask, id, today) => {
        const order = { orderedOn: addDays(today, shift), amount }
        const fields = { 'order.custom.boxes': '40' }
        return sent(ask('POST', `/customers/${id}/orders`, isTold ? { ...order, fields } : order))
      })
    ),
  fc
    .integer({ min: -400, max: 0 })
    .chain((shift) =>
      onPart(`an order is of another day, ${shift}`, 'orders', (ask, path, today) =>
        ask('PATCH', path, { orderedOn: addDays(today, shift), amount: '55万' })
      )
    ),
  onPart('an order less', 'orders', (ask, path) => ask('DELETE', path)),
  onOne('to a colleague', (ask, id, _, { colleague }) =>
    sent(ask('PUT', `/customers/${id}/owner`, { ownerId: colleague }))
  ),
  onOne('to nobody', (ask, id) => sent(ask('PUT', `/customers/${id}/owner`, { ownerId: null }))),
  ...(['archive', 'restore', 'remove'] as const).map((life) =>
    onOne(life, (ask, id) => sent(ask('POST', `/customers/${id}/${life}`, {})))
  )
]

const ofContacts: readonly fc.Arbitrary<Step>[] = [
  fc
    .record({
      ago: fc.integer({ min: 0, max: 40 }),
      hour: fc.constantFrom('01', '12', '17', '23'),
      answered: fc.boolean(),
      stage: fc.constantFrom(null, '方案沟通', '商务谈判'),
      replyHours: fc.constantFrom(null, 1, 60),
      reminders: fc.constantFrom(0, 3)
    })
    .chain(({ ago, hour, answered, ...said }) =>
      onOne(`a follow-up ${ago} days ago`, (ask, id, today) =>
        sent(
          ask('POST', `/customers/${id}/follow-ups`, {
            happenedAt: `${addDays(today, -ago - 1)}T${hour}:00:00Z`,
            method: '拜访',
            content: '客户说产能跟不上，想上一套MES',
            answered,
            ...said,
            ...(answered ? { fields: { attention: '价格' } } : {})
          })
        )
      )
    ),
  fc
    .tuple(fc.constantFrom('siteVisit', 'material', 'event', 'inquiry'), fc.integer({ min: 0, max: 120 }))
    .chain(([kind, ago]) =>
      onOne(`${kind} ${ago} days ago`, (ask, id, today) =>
        sent(
          ask('POST', `/customers/${id}/events`, { kind, happenedAt: `${addDays(today, -ago)}T01:00:00Z` })
        )
      )
    ),
  fc.constantFrom('accept', 'reject', 'reopen').chain((answer) =>
    onOne(`${answer} what a note suggests`, async (ask, id) => {
      const { body } = await ask<{ items?: { kind: string; value: string }[] }>(
        'GET',
        `/customers/${id}/proposals`
      )
      const [one] = body.items ?? []
      const said = { kind: one?.kind ?? 'pain', value: one?.value ?? '产能不足', answer }
      await sent(ask('POST', `/customers/${id}/proposals`, said))
    })
  ),
  onOne('reviewed', async (ask, id) => {
    const { body } = await ask<{
      kind: string
      asked?: { partId: string | null; fields: { key: string; text: string | null }[] }[]
    }>('GET', `/customers/${id}/review`)
    const answers = (body.asked ?? []).map(({ partId, fields }) => ({
      partId,
      verdict: 'unchanged',
      seen: Object.fromEntries(fields.map(({ key, text }) => [key, text]))
    }))
    await sent(ask('POST', `/customers/${id}/reviews`, { kind: body.kind, answers }))
  }),
  fc.boolean().chain((confirmed) =>
    onOne(confirmed ? 'a finding is right' : 'a finding is none', async (ask, id) => {
      const { body } = await ask<{ findings?: { key: string }[] }>('GET', `/customers/${id}/findings`)
      const keys = (body.findings ?? []).slice(0, 1).map(({ key }) => key)
      if (keys.length === 0) return
      const said = confirmed
        ? { verdict: 'confirmed', keys, way: 'askedAgain' }
        : { verdict: 'dismissed', keys, reason: '核实过' }
      await sent(ask('POST', `/customers/${id}/answers`, said))
    })
  )
]

const marked = fc
  .record({
    tag: fc.constantFrom('价值等级-高', '风险-竞争对手渗透', '痛点-成本高', '战略'),
    kind: fc.constantFrom('pin' as const, 'suppress' as const, null),
    days: fc.constantFrom(null, 3, 30)
  })
  .chain(({ tag, kind, days }) =>
    onOne(`${kind ?? 'nothing said of'} ${tag} for ${String(days)} days`, (ask, id, today) => {
      const until = days === null ? null : addDays(today, days)
      return sent(
        ask('PUT', `/customers/${id}/tags`, { tag, mark: kind && { kind, until, reason: '核实过' } })
      )
    })
  )

const ofGrades: readonly fc.Arbitrary<Step>[] = [
  onOne('graded by hand', (ask, id, today) =>
    sent(
      ask('PUT', `/customers/${id}/grade-override`, {
        grade: 'A',
        reason: '战略客户',
        until: addDays(today, 20)
      })
    )
  ),
  onOne('and by the rules again', (ask, id) => sent(ask('DELETE', `/customers/${id}/grade-override`))),
  fc
    .constantFrom('A', 'B', 'C')
    .chain((to) =>
      onOne(`somebody asks for ${to}`, (ask, id) =>
        sent(ask('POST', '/grade-changes', { customerId: id, to, comment: '三期项目' }))
      )
    )
]

const versionOf = async (ask: Ask, id: string): Promise<number> =>
  (await ask<Page>('GET', `/customers/${id}`)).body.version

const CSV = { 'content-type': 'application/octet-stream' }

/** What happens to several at once, and what is taken back. */
const ofMany: readonly fc.Arbitrary<Step>[] = [
  fc.constant<Step>({
    told: 'two become one',
    run: async ({ ask, ids: [a = '', b = ''] }) => {
      const [survivor, merged] = [
        { id: a, version: await versionOf(ask, a) },
        { id: b, version: await versionOf(ask, b) }
      ]
      await sent(ask('POST', '/merges', { survivor, merged }))
    }
  }),
  fc.constant<Step>({
    told: 'and two again',
    run: async ({ ask }) => {
      const { body } = await ask<{ merges: Found[] }>('GET', '/merges')
      const [last] = body.merges
      if (last) await sent(ask('POST', `/merges/${last.id}/undo`, {}))
    }
  }),
  fc
    .tuple(fc.constantFrom('skip', 'fillGaps', 'overwrite'), fc.constantFrom('60万', '8万', ''))
    .map(([onDuplicate, amount]): Step => ({
      told: `a list comes in: ${onDuplicate} ${amount}`,
      run: async ({ ask, work }) => {
        const list = `客户名称,年采购额,员工数,痛点\n苏州云杉软件,${amount},200人,成本高\n无锡新客机械有限公司,70万,,\n`
        const { body } = await ask<Found>('POST', '/imports?fileName=a.csv', Buffer.from(list), CSV)
        await sent(ask('PATCH', `/imports/${body.id}`, { options: { onDuplicate } }))
        await sent(ask('POST', `/imports/${body.id}/run`, {}))
        await work(body.id)
      }
    })),
  fc.constant<Step>({
    told: 'the last list is taken back',
    run: async ({ ask, work }) => {
      const { body } = await ask<{ items: Found[] }>('GET', '/imports')
      const [last] = body.items
      if (!last) return
      const { status } = await ask('POST', `/imports/${last.id}/undo`, {})
      if (status < 300) await work(last.id)
    }
  }),
  fc
    .constantFrom({ action: 'archive' }, { action: 'tag', add: ['战略'], remove: ['痛点-成本高'] })
    .map((deed): Step => ({
      told: `${deed.action} of all`,
      run: ({ ask, ids }) => sent(ask('POST', '/bulk-runs', { who: { ids }, deed }))
    })),
  fc.constant<Step>({
    told: 'the last deed on many is taken back',
    run: async ({ ask }) => {
      const { body } = await ask<{ runs: Found[] }>('GET', '/bulk-runs')
      const [last] = body.runs
      if (last) await sent(ask('POST', `/bulk-runs/${last.id}/undo`, {}))
    }
  })
]

/** Anything that people do with customers; `playbook` are the steps that edit the method. */
export const anyStep = (playbook: fc.Arbitrary<Step>): fc.Arbitrary<Step> =>
  fc.oneof(
    {
      weight: 8,
      arbitrary: fieldChange.chain((fields) =>
        onOne(JSON.stringify(fields), (ask, id) => sent(ask('PATCH', `/customers/${id}`, { fields })))
      )
    },
    { weight: 12, arbitrary: fc.oneof(...ofFile) },
    { weight: 7, arbitrary: fc.oneof(...ofContacts) },
    { weight: 4, arbitrary: marked },
    { weight: 4, arbitrary: fc.oneof(...ofGrades) },
    { weight: 7, arbitrary: fc.oneof(...ofMany) },
    { weight: 8, arbitrary: playbook }
  )
