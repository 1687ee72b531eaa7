import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import type { BulkTags, TagMark, TagMarkInput } from '#contracts/customers'
import type { PlaybookDocument } from '#contracts/playbook'
import type { Transaction } from '#platform/database'
import { newId } from '#platform/ids'
import { storableText } from '../core/sparse.ts'
import { applyFields, textsOf } from '../edit/apply-fields.ts'
import { changedTexts } from '../edit/changed-texts.ts'
import { markTags, tagBookOf, type TagBook, type TagWord } from '../edit/mark-tags.ts'
import type { LoadedCustomer } from '../io/store/load.ts'
import { hiddenFactsOf } from '../masking/hidden-facts.ts'
import { changeCustomer, changeCustomers, type Edited } from './change-customers.ts'
import type { BulkOutcome } from './life-cycle.ts'
import type { Moment } from './moment.ts'
import { toldBy } from './told-by.ts'
import { requireActive } from './change-parts.ts'

/** What separates tags where several are written, and what a list of them is joined by, can stand in none. */
const SEPARATORS = /[|,，、;；\n\t]/

/** A tag as the playbook writes it, which the actor may see. */
const readTag = (written: string, { read }: TagBook, actor: Actor, playbook: PlaybookDocument): string => {
  const { tag, value } = read(storableText(written).trim())
  if (value === '' || SEPARATORS.test(tag))
    throw new AppError('invalid', 'portrait.tagUnclear', { tag }, 'tag')
  if (hiddenFactsOf(playbook, actor).isHiddenTag(tag))
    throw new AppError('forbidden', 'portrait.tagMasked', { tag }, 'tag')
  return tag
}

/** A customer with other words on its tags; null where they are said already. */
const editOf = (
  before: LoadedCustomer,
  words: readonly TagWord[],
  playbook: PlaybookDocument,
  actor: Actor,
  moment: Moment
): Edited | null => {
  const marked = markTags(before.stored.profile, words, tagBookOf(playbook), moment.today)
  if (marked === null) return null
  let { stored } = before
  const history: Edited['history'][number][] = []
  if (marked.written !== null) {
    const change = changedTexts(textsOf(stored), { tags: marked.written.join('、') })
    stored = applyFields(stored, change, {
      recorded: before.recorded,
      today: moment.today,
      newId,
      told: toldBy(before, actor.memberId, moment)
    })
    history.push({
      kind: 'fields',
      before: { fields: change.before },
      after: { fields: change.after, version: before.version + 1 }
    })
  }
  if (marked.before.length + marked.after.length > 0)
    history.push({ kind: 'tagMark', before: { marks: marked.before }, after: { marks: marked.after } })
  return {
    after: { ...before, stored: { ...stored, profile: { ...stored.profile, tagMarks: marked.tagMarks } } },
    history,
    action: 'customer.tagged',
    detail: { tags: words.map(({ tag }) => tag) }
  }
}

/** Somebody else said something of this tag since the person looked at it. */
const refuseUnseen = ({ stored }: LoadedCustomer, tag: string, { seen, mark }: TagMarkInput): void => {
  if (seen === undefined) return
  const known = stored.profile.tagMarks?.find((one) => one.tag === tag)
  if ((known?.at ?? null) !== seen && (known ?? mark) !== null)
    throw new AppError('precondition', 'portrait.tagMarkedMeanwhile', { tag }, 'tag')
}

const requireMark = (mark: NonNullable<TagMarkInput['mark']>, { today }: Moment): void => {
  if (mark.until !== null && mark.until < today)
    throw new AppError('invalid', 'portrait.tagUntilPast', {}, 'until')
  if (mark.kind === 'suppress' && (mark.reason ?? '') === '')
    throw new AppError('invalid', 'portrait.tagReasonMissing', {}, 'reason')
}

/**
 * Says of one tag that it holds, that it does not, or that the rules decide again (POR-3); a tag of an open namespace need
 * not be known before. Gives the customer's new version.
 */
export const markTag = (
  transaction: Transaction,
  actor: Actor,
  id: string,
  input: TagMarkInput & Pick<TagWord, 'renews'>,
  moment: Moment,
  address: string | null = null
): Promise<number> =>
  changeCustomer(
    transaction,
    actor,
    id,
    moment,
    (before, playbook) => {
      requireActive(before)
      const tag = readTag(input.tag, tagBookOf(playbook), actor, playbook)
      refuseUnseen(before, tag, input)
      if (input.mark !== null) requireMark(input.mark, moment)
      const mark: TagMark | null = input.mark && {
        tag,
        kind: input.mark.kind,
        by: actor.memberId,
        at: moment.now.toISOString(),
        until: input.mark.until,
        reason: (input.mark.reason ?? '') === '' ? null : storableText(input.mark.reason ?? '')
      }
      return editOf(before, [{ tag, mark, renews: input.renews ?? false }], playbook, actor, moment)
    },
    address
  )

/** Tags given and taken, of one customer after the other; refused where a tag is none, or masked. */
export const tagsEdit =
  (
    actor: Actor,
    { add = [], remove = [] }: Pick<BulkTags, 'add' | 'remove'>,
    moment: Moment
  ): ((before: LoadedCustomer, playbook: PlaybookDocument) => Edited | null) =>
  (before, playbook) => {
    const book = tagBookOf(playbook)
    const word = (written: string, pin: boolean): TagWord => {
      const tag = readTag(written, book, actor, playbook)
      const at = moment.now.toISOString()
      return {
        tag,
        mark: pin ? { tag, kind: 'pin', by: actor.memberId, at, until: null, reason: null } : null
      }
    }
    const words = [...remove.map((tag) => word(tag, false)), ...add.map((tag) => word(tag, true))]
    return before.state === 'active' ? editOf(before, words, playbook, actor, moment) : null
  }

/** Refused before anybody is tagged where a tag is none, or masked. */
export const requireTags = (
  playbook: PlaybookDocument,
  actor: Actor,
  { add = [], remove = [] }: Pick<BulkTags, 'add' | 'remove'>
): void => {
  for (const tag of [...add, ...remove]) readTag(tag, tagBookOf(playbook), actor, playbook)
}

/**
 * Gives tags to, and takes tags from, up to a thousand customers at once: the statements of one change. What a rule gives
 * cannot be taken from many (suppressing wants a reason, one by one). Who is out of reach is not found; archived ones and those in the
 * recycle bin stay as they are.
 */
export const tagCustomers = async (
  transaction: Transaction,
  actor: Actor,
  { ids, add = [], remove = [] }: BulkTags,
  moment: Moment,
  address: string | null = null
): Promise<BulkOutcome> => {
  const changed = new Set<string>()
  const edit = tagsEdit(actor, { add, remove }, moment)
  const versions = await changeCustomers(
    transaction,
    actor,
    ids,
    moment,
    (before, playbook) => {
      const edited = edit(before, playbook)
      if (edited) changed.add(before.id)
      return edited
    },
    address
  )
  return {
    changed: changed.size,
    results: ids.map((id) => ({
      id,
      result: changed.has(id) ? 'changed' : versions.has(id) ? 'unchanged' : 'notFound'
    }))
  }
}
