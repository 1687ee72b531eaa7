import type { Actor } from '#kernel/actor'
import { customerAnalysisSchema, type CustomerAnalysis } from '#contracts/analysis'
import {
  contactFields,
  fieldKeys,
  needFields,
  type CustomerFile,
  type CustomerPage,
  type FieldKey,
  type FieldText
} from '#contracts/customers'
import type { CustomerGrade } from '#contracts/grading'
import type { AnsweredFinding } from '#contracts/verification'
import { matchRecordOf } from '#core/verification'
import type { Language } from '#lang'
import { playbookOfKey } from '#modules/playbook'
import type { Transaction } from '#platform/database'
import { fileOfContact, fileOfNeed, understood } from '../edit/part-texts.ts'
import { analyserOf, findingsOf, placeOf } from '../facts/examine.ts'
import { activeContacts, fileOf, openNeeds } from '../core/together.ts'
import { loadedOf } from '../io/store/load.ts'
import { findPage, type PageRow } from '../io/store/page.ts'
import { maskedFieldsOf } from '../masking/masked-fields.ts'
import { maskedFile } from '../masking/masked-file.ts'
import { toldTo } from '../masking/masked-analysis.ts'
import { hiddenFactsOf } from '../masking/hidden-facts.ts'
import { similarTo } from '../similar/match-json.ts'
import { notFound } from './change-customers.ts'
import { customFieldViews, customTextsOf, disusedTexts } from './custom-fields.ts'
import type { Moment } from './moment.ts'
import { sourcesOf } from './sources.ts'
import { marksShown } from './tag-marks-shown.ts'
import { beginningOf } from './told-by.ts'

export { customerAnalysisSchema }

/** The first entries of a customer's timeline, as the follow-up module tells them. */
export type TimelineOf = (
  transaction: Transaction,
  actor: Actor,
  customerId: string,
  moment: Moment,
  language: Language
) => Promise<readonly unknown[]>

type Texts = Readonly<Partial<Record<FieldKey, string>>>
type Fields = Partial<Record<FieldKey, FieldText>>

const masked: FieldText = { text: null, raw: null, masked: true }

const fieldsFrom = (
  keys: readonly FieldKey[],
  file: CustomerFile,
  raw: Texts,
  hidden: ReadonlySet<FieldKey>
): Fields => {
  const fields: Fields = {}
  for (const key of keys) {
    const written = raw[key] ?? null
    const text = understood(file, key)
    if (hidden.has(key)) fields[key] = masked
    else if (text !== null || written !== null) fields[key] = { text, raw: written === text ? null : written }
  }
  return fields
}

/** What is decided of a file, told to somebody: of what is masked for him he learns nothing. */
export const analysisOf = (
  file: CustomerFile,
  answered: readonly AnsweredFinding[],
  actor: Actor,
  {
    playbook,
    today,
    language,
    gradeInForce
  }: Readonly<{
    playbook: Parameters<typeof analyserOf>[0]
    today: string
    language: Language
    gradeInForce: CustomerGrade | null
  }>
): CustomerAnalysis => {
  const { examine, write } = analyserOf(playbook, today, language)
  const analysisFor = (known: CustomerFile): CustomerAnalysis =>
    write(examine(known, gradeInForce), findingsOf(known, playbook, today, answered))
  if (actor.maskedFields.length === 0) return analysisFor(file)
  const hidden = new Set(maskedFieldsOf(actor))
  const { isHiddenTag } = hiddenFactsOf(playbook, actor)
  const own = maskedFile(file, actor)
  const tagMarks = own.tagMarks?.filter(({ tag }) => !isHiddenTag(tag))
  return toldTo(analysisFor({ ...own, tagMarks }), analysisFor(file), { language, hidden })
}

const behaviourOf = ({ interactions: told }: CustomerFile): CustomerPage['behaviour'] => ({
  replyHours: told.replyHours,
  contacts30d: told.contacts30d,
  lastOn: told.lastOn,
  visitShare: told.visitShare,
  materialsRequested: told.materialsRequested,
  siteVisits90d: told.siteVisits90d,
  eventsAttended: told.eventsAttended,
  remindersNeeded: told.remindersNeeded,
  lastInquiryOn: told.lastInquiryOn
})

const DAY_MS = 86_400_000

/** As `empty-bin` counts: so many days of 24 hours from the moment of the removal. */
const restorableUntil = ({ state, removed_at }: PageRow, days: number): string | null =>
  state === 'deleted' && removed_at !== null
    ? new Date(removed_at.getTime() + days * DAY_MS).toISOString()
    : null

const may = (actor: Actor, { state }: PageRow): CustomerPage['can'] => {
  const has = (permission: Actor['permissions'][number]): boolean => actor.permissions.includes(permission)
  return {
    write: state === 'active' && has('customer.write'),
    assign: has('customer.assign'),
    remove: has('customer.remove'),
    followUp: state === 'active' && has('followup.write')
  }
}

/**
 * Everything that a customer's page shows, examined at this moment: two statements, the second of the timeline. Unknown
 * and out of reach are both not found.
 */
export const getCustomerPage = async (
  transaction: Transaction,
  actor: Actor,
  id: string,
  moment: Moment,
  { language, timelineOf }: Readonly<{ language: Language; timelineOf: TimelineOf }>
): Promise<CustomerPage<CustomerAnalysis>> => {
  const row = await findPage(transaction, actor, id)
  if (!row) throw notFound()
  const { today } = moment
  const playbook = await playbookOfKey(transaction, row.playbook_key)
  const loaded = loadedOf(row)
  const { stored, recorded, answered, ownerName } = loaded
  const file = fileOf(stored, { owner: ownerName, place: placeOf(id), today, recorded })
  const hidden = new Set(maskedFieldsOf(actor))
  const sums = !actor.maskedFields.includes('orderAmount')
  const needRows = row.needs ?? []
  const [primary, first] = [activeContacts(stored)[0], openNeeds(stored)[0]]
  const sources = sourcesOf(beginningOf(loaded), {
    names: row.source_names ?? {},
    answered: row.answered ?? [],
    hidden
  })
  return {
    id,
    version: row.version,
    state: row.state,
    origin: row.origin,
    owner: row.owner_id === null ? null : { id: row.owner_id, name: row.owner_name ?? '' },
    name: file.name,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    fields: {
      ...fieldsFrom(fieldKeys, file, file.raw, hidden),
      ...customTextsOf(playbook, 'customer', file.raw, hidden)
    },
    source: sources.source,
    sources: sources.ofCustomer({ ...stored.profile.traces, ...primary?.traces, ...first?.traces }),
    custom: { ...file.custom, ...disusedTexts(playbook, file.raw, language) },
    customFields: customFieldViews(playbook, language, hidden),
    contacts: stored.contacts.map((contact) => ({
      id: contact.id,
      isPrimary: contact.isPrimary,
      state: contact.state,
      role: contact.contact.role ?? contact.contact.suggestedRole,
      roleStated: contact.contact.role !== null,
      fields: {
        ...fieldsFrom(contactFields, fileOfContact(contact), contact.raw, hidden),
        ...customTextsOf(playbook, 'contact', contact.contact.custom, hidden)
      },
      sources: sources.of(contact.traces)
    })),
    needs: stored.needs.map((need, at) => ({
      id: need.id,
      state: need.state,
      pains: [...(needRows[at]?.pains ?? [])],
      wants: [...(needRows[at]?.wants ?? [])],
      fields: {
        ...fieldsFrom(needFields, fileOfNeed(need), need.raw, hidden),
        ...customTextsOf(playbook, 'need', need.need.custom, hidden)
      },
      sources: sources.of(need.traces)
    })),
    orders: (row.newest_orders ?? []).map(({ custom, ...order }) => ({
      ...order,
      fields: customTextsOf(playbook, 'order', custom ?? {}, hidden),
      amountFen: sums ? order.amountFen : null,
      profitFen: sums ? order.profitFen : null
    })),
    orderCount: row.order_count,
    analysis: analysisOf(file, answered, actor, { playbook, today, language, gradeInForce: row.grade }),
    behaviour: behaviourOf(file),
    tagMarks: marksShown(stored.profile.tagMarks, {
      today,
      names: row.source_names ?? {},
      isHidden: hiddenFactsOf(playbook, actor).isHiddenTag
    }),
    gradeInForce: row.grade,
    gradeNote: row.grade_note,
    plan: (row.plan ?? []).map(({ assigneeId, assignee, ...step }) => ({
      ...step,
      assignee: assigneeId === null ? null : { id: assigneeId, name: assignee ?? '' },
      state: 'open' as const
    })),
    timeline: await timelineOf(transaction, actor, id, moment, language),
    openDuplicates: similarTo(matchRecordOf(file), row.alike ?? [], actor, language),
    mergedInto: row.merged_into,
    restorableUntil: restorableUntil(row, playbook.retention.recycleBinDays),
    maskedFields: [...hidden],
    can: may(actor, row)
  }
}
