import type { Actor } from '#kernel/actor'
import type { PlaybookDocument, PlaybookFlow, PlaybookPreview } from '#contracts/playbook'
import type { Language } from '#lang'
import { playbookOf, reachOf, requireSound } from '#modules/playbook'
import type { Transaction } from '#platform/database'
import { createExaminer } from '../../facts/examine.ts'
import { examineAll } from '../../facts/examine-all.ts'
import { reachedSql } from '../../facts/reached.ts'
import { countShown, drawShown, findFlows, type FlowGroup } from '../../io/store/flows.ts'
import { loadCustomers, type LoadedCustomer } from '../../io/store/load.ts'
import type { Moment } from '../moment.ts'
import { changesOf, strategyName, tagChanges, type Change } from './changes-of.ts'
import { tellExamples } from './examples.ts'
import { createFlowTally, isSame, type CountedFlow, type FlowTally } from './flow-tally.ts'

/** So many customers are examined by both playbooks where rows of facts cannot tell: a third of a second. */
const MOST_EXAMINED = 240

type Both = Readonly<{ before: PlaybookDocument; after: PlaybookDocument }>

/** Examines customers by both playbooks. */
const comparing = ({ before, after }: Both, { today }: Moment) => {
  const [old, fresh] = [createExaminer(before, today), createExaminer(after, today)]
  return (customer: LoadedCustomer): readonly Change[] => changesOf(old(customer), fresh(customer))
}

const changesOfGroup = (group: FlowGroup, { before, after }: Both): readonly Change[] => {
  const changes = [...tagChanges(group.lost, group.gained)]
  if (group.grade_before !== group.grade_after)
    changes.push({ kind: 'grade', before: group.grade_before, after: group.grade_after })
  if (!group.is_open && group.strategy_before !== group.strategy_after)
    changes.push({
      kind: 'strategy',
      before: strategyName(before, group.strategy_before),
      after: strategyName(after, group.strategy_after)
    })
  return changes
}

/** How many of each group are examined, so that together they are not too many and the large ones count most. */
const shareOf = (group: FlowGroup, all: number): number =>
  Math.min(group.ids.length, Math.max(2, Math.round((MOST_EXAMINED * group.customers) / Math.max(1, all))))

type Counted = Readonly<{ changed: number; exact: boolean }>

/** Counts by rows of facts; the days that are proposed follow from the whole file, so they are reckoned from some of each group. */
const countGroups = async (
  transaction: Transaction,
  groups: readonly FlowGroup[],
  both: Both,
  moment: Moment,
  tally: FlowTally
): Promise<Counted> => {
  const all = groups.reduce((sum, { customers }) => sum + customers, 0)
  const looked = new Map(groups.map((group) => [group, group.ids.slice(0, shareOf(group, all))]))
  const customers = await loadCustomers(transaction, [...looked.values()].flat())
  const compare = comparing(both, moment)
  const changes = await examineAll(customers, compare)
  const byId = new Map(customers.map(({ id }, at) => [id, changes[at] ?? []]))
  let changed = 0
  let exact = true
  for (const group of groups) {
    const told = changesOfGroup(group, both)
    for (const change of told) tally.add(change, group.customers, group.ids, true)
    const ids = looked.get(group) ?? []
    const isWhole = ids.length === group.customers
    const moved = new Set<string>()
    const isReckoned = ({ kind }: Change): boolean =>
      kind === 'next' || (kind === 'strategy' && group.is_open)
    for (const id of ids)
      for (const change of (byId.get(id) ?? []).filter(isReckoned)) {
        tally.add(change, group.customers / ids.length, [id], isWhole)
        moved.add(id)
      }
    if (told.length > 0) changed += group.customers
    else if (ids.length > 0) {
      changed += (group.customers * moved.size) / ids.length
      exact &&= isWhole
    }
  }
  return { changed, exact }
}

/** Counts by customers that are examined, all of them or as many as stand for the others. */
const countDrawn = async (
  transaction: Transaction,
  ids: readonly string[],
  of: number,
  both: Both,
  moment: Moment,
  tally: FlowTally,
  kinds: (change: Change) => boolean
): Promise<Counted> => {
  const customers = await loadCustomers(transaction, ids)
  const changes = await examineAll(customers, comparing(both, moment))
  const weight = customers.length === 0 ? 0 : of / customers.length
  const exact = customers.length >= of
  let changed = 0
  customers.forEach(({ id }, at) => {
    const told = (changes[at] ?? []).filter(kinds)
    for (const change of told) tally.add(change, weight, [id], exact)
    if (told.length > 0) changed += weight
  })
  return { changed, exact }
}

type Reckoned = Omit<PlaybookPreview, 'ms' | 'flows'> &
  Readonly<{ both: Both; flows: readonly CountedFlow[] }>

/** Counts what a playbook would change; of the flow `listed` with as many customers as are listed. */
const reckon = async (
  transaction: Transaction,
  document: unknown,
  moment: Moment,
  listed: Change | null
): Promise<Reckoned> => {
  const before = await playbookOf(transaction)
  const after = requireSound({ ...(document as object), version: before.version + 1 })
  const both = { before, after }
  const reach = reachOf(before, after)
  const tally = createFlowTally(listed)
  const all = await countShown(transaction, null)
  const isNothing = reach.sections.length === 0
  const groups = isNothing ? [] : await findFlows(transaction, before, after, moment.today)
  let reached = 0
  let counted: Counted = { changed: 0, exact: true }
  if (groups !== null) {
    reached = groups.reduce((sum, { customers }) => sum + customers, 0)
    counted = await countGroups(transaction, groups, both, moment, tally)
  } else {
    const where = reachedSql(reach, moment.today)
    reached = where === null ? all : await countShown(transaction, where)
    const drawn = await drawShown(transaction, where, reached, MOST_EXAMINED)
    counted = await countDrawn(transaction, drawn, reached, both, moment, tally, () => true)
  }
  if (reach.dates && reached < all) {
    // Another pace concerns all who keep it, though nothing that is stored of them.
    const days = createFlowTally(listed)
    const drawn = await drawShown(transaction, null, all, MOST_EXAMINED)
    const moved = await countDrawn(transaction, drawn, all, both, moment, days, ({ kind }) => kind === 'next')
    reached = all
    counted = { changed: Math.max(counted.changed, moved.changed), exact: counted.exact && moved.exact }
    tally.replace(days)
  }
  return {
    both,
    version: before.version,
    sections: [...reach.sections],
    customers: all,
    reached,
    changed: Math.round(counted.changed),
    exact: counted.exact,
    flows: tally.flows()
  }
}

/**
 * How many and which customers would have another tag, grade, strategy or next date if a playbook were saved, and why
 * (nothing is). Counted over rows of facts where the edit can be told from them, else by examining as many as stand for
 * the others, and said so.
 */
export const previewPlaybook = async (
  transaction: Transaction,
  actor: Actor,
  document: unknown,
  moment: Moment,
  language: Language
): Promise<Omit<PlaybookPreview, 'ms'>> => {
  const { both, flows, ...counted } = await reckon(transaction, document, moment, null)
  return { ...counted, flows: await tellExamples(transaction, actor, flows, both, moment, language) }
}

/** Who goes from what to what in one flow of the preview, and why: as many as are listed, within somebody's reach. */
export const listFlow = async (
  transaction: Transaction,
  actor: Actor,
  document: unknown,
  change: Change,
  moment: Moment,
  language: Language
): Promise<PlaybookFlow | null> => {
  const { both, flows } = await reckon(transaction, document, moment, change)
  const flow = flows.filter((one) => isSame(one, change))
  const [told] = await tellExamples(transaction, actor, flow, both, moment, language)
  return told ?? null
}
