import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import { addDays, type Day } from '#kernel/day'
import type { Language } from '#lang'
import { defaultPlaybook, playbookBefore, playbookOfKey } from '#modules/playbook'
import type { Transaction } from '#platform/database'
import { instantInZone } from '#platform/http'
import type { PastPortrait } from '../contract/past.ts'
import { activeContacts, fileOf } from '../core/together.ts'
import { isFormerPrimaryLost, takeBack, type KnownThen } from '../edit/take-back.ts'
import { placeOf } from '../facts/examine.ts'
import { listChangesSince, listRecordsBefore } from '../io/store/history.ts'
import { loadedOf } from '../io/store/load.ts'
import { findPage } from '../io/store/page.ts'
import { maskedFieldsOf } from '../masking/masked-fields.ts'
import { analysisOf } from './customer-page.ts'
import { notFound } from './change-customers.ts'
import type { Moment } from './moment.ts'

/** More than anybody changes of one customer by hand; beyond it the day is not told. */
const MOST_CHANGES = 2000

const isUnited = ({ kind, after }: Readonly<{ kind: string; after: unknown }>): boolean =>
  kind === 'state' &&
  typeof after === 'object' &&
  after !== null &&
  'state' in after &&
  after.state === 'absorbed'

const unknown = { base: null, need: null, behaviour: null, value: null }

/**
 * Scores and contacts as of the end of a day (POR-7): today's file with every later change taken back, contacts and orders that
 * happened up to the day, judged by the version of the playbook that was in force then. What was never written down as a
 * change cannot be told, and is said.
 */
export const getPastPortrait = async (
  transaction: Transaction,
  actor: Actor,
  id: string,
  day: Day,
  { today }: Moment,
  language: Language
): Promise<PastPortrait> => {
  if (day > today) throw new AppError('invalid', 'portrait.past.future', {}, 'day')
  const row = await findPage(transaction, actor, id)
  if (!row) throw notFound()
  const loaded = loadedOf(row)
  const endOfDay = instantInZone(addDays(day, 1), '00:00', actor.timeZone)
  const changes = await listChangesSince(transaction, id, endOfDay, MOST_CHANGES + 1)
  const current = await playbookOfKey(transaction, row.playbook_key)
  const held = await playbookBefore(transaction, endOfDay)
  const playbook = held ?? defaultPlaybook()
  const versions = { version: playbook.version, current: current.version }
  const caveats: PastPortrait['caveats'] = [
    ...(changes.some(isUnited) ? (['merged'] as const) : []),
    ...(changes.some(isFormerPrimaryLost) ? (['primary'] as const) : []),
    ...(held === null ? (['defaultPlaybook'] as const) : [])
  ]
  if (changes.length > MOST_CHANGES)
    return {
      day,
      playbook: versions,
      scores: unknown,
      completeness: null,
      contacts: [],
      caveats: ['manyChanges', ...caveats]
    }
  const then = changes.reduce<KnownThen>((known, change) => takeBack(known, change, day), loaded)
  const recorded = {
    orders: then.recorded.orders.filter(({ orderedOn }) => orderedOn <= day),
    activity: then.recorded.activity.filter((one) => one.day <= day),
    records: await listRecordsBefore(transaction, id, endOfDay)
  }
  const file = fileOf(then.stored, { owner: loaded.ownerName, place: placeOf(id), today: day, recorded })
  const { portrait } = analysisOf(file, loaded.answered, actor, {
    playbook,
    today: day,
    language,
    gradeInForce: null
  })
  const { base, need, behaviour, value } = portrait.scores
  const hidden = new Set(maskedFieldsOf(actor))
  return {
    day,
    playbook: versions,
    scores: { base: base.score, need: need.score, behaviour: behaviour.score, value: value.score },
    completeness: portrait.completeness.percent,
    contacts: activeContacts(then.stored).map(({ id: contactId, contact, isPrimary }) => ({
      id: contactId,
      name: hidden.has('contactName') ? null : contact.name,
      position: hidden.has('contactPosition') ? null : contact.position,
      role: hidden.has('decisionRole') ? null : (contact.role ?? contact.suggestedRole),
      isPrimary
    })),
    caveats
  }
}
