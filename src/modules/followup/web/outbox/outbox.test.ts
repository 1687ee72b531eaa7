import { expect, test } from 'vitest'
import { emptyDraft } from '../record/draft.ts'
import { inputOfDraft } from '../record/input-of-draft.ts'
import { createOutbox, type Delivery, type Waiting } from './outbox.ts'

const one = (key: string): Waiting => ({
  key,
  customerId: 'c1',
  customerName: '宁波恒达汽车零部件有限公司',
  input: inputOfDraft(
    { ...emptyDraft, content: '预算已批' },
    undefined,
    new Date('2026-03-02T02:00:00Z'),
    '2026-03-02'
  ),
  draft: emptyDraft,
  refused: null
})

const recorded: Delivery = {
  kind: 'recorded',
  recorded: { id: 'r1', closedStepId: null, nextFollowUpOn: null, late: false }
}
const silence: Delivery = { kind: 'waiting' }
const refused: Delivery = { kind: 'refused', error: new Error('已归档') }

const outboxOf = (answers: Delivery[]) => {
  let lying: readonly Waiting[] = []
  const sent: string[] = []
  const outbox = createOutbox(
    {
      read: () => lying,
      write: (next) => {
        lying = next
      }
    },
    async ({ key }) => {
      sent.push(key)
      return answers.shift() ?? silence
    }
  )
  return { outbox, sent, keys: () => lying.map(({ key }) => key), lying: () => lying }
}

test('a record waits until the server has confirmed it', async () => {
  const { outbox, keys, sent } = outboxOf([silence, recorded])
  outbox.put(one('k1'))
  await outbox.deliver(one('k1'))
  expect(keys()).toEqual(['k1'])
  const done: string[] = []
  await outbox.flush(({ key }, { kind }) => done.push(`${key} ${kind}`))
  expect(keys()).toEqual([])
  expect(done).toEqual(['k1 recorded'])
  expect(sent).toEqual(['k1', 'k1'])
})

test('silence ends the round, and the order stays', async () => {
  const { outbox, keys, sent } = outboxOf([silence])
  outbox.put(one('k1'))
  outbox.put(one('k2'))
  await outbox.flush(() => {})
  expect(sent).toEqual(['k1'])
  expect(keys()).toEqual(['k1', 'k2'])
})

test('what the server refuses stays with the reason and is not sent again by itself', async () => {
  const { outbox, lying, sent } = outboxOf([refused, recorded])
  outbox.put(one('k1'))
  outbox.put(one('k2'))
  await outbox.flush(() => {})
  await outbox.flush(() => {})
  expect(sent).toEqual(['k1', 'k2'])
  expect(lying()).toMatchObject([{ key: 'k1', refused: '已归档' }])
})

test('two tries at once are one', async () => {
  const { outbox, sent } = outboxOf([recorded])
  outbox.put(one('k1'))
  const tries = await Promise.all([outbox.deliver(one('k1')), outbox.deliver(one('k1'))])
  expect(tries).toEqual([recorded, recorded])
  expect(sent).toEqual(['k1'])
})
