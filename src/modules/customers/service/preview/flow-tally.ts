import type { PlaybookFlow } from '#contracts/playbook'
import type { Change } from './changes-of.ts'

/** A flow while it is counted, with some of whom it concerns. */
export type CountedFlow = Change & Readonly<{ customers: number; exact: boolean; ids: readonly string[] }>

const EXAMPLES = 3
/** So many of one flow are listed when somebody asks who they are. */
export const MOST_LISTED = 60
/** More flows than that nobody reads: the largest of each kind are told. */
const MOST_A_KIND = 40

const keyOf = ({ kind, before, after }: Change): string => JSON.stringify([kind, before, after])

const order: readonly PlaybookFlow['kind'][] = ['grade', 'tag', 'strategy', 'next']

export const isSame = (one: Change, other: Change): boolean => keyOf(one) === keyOf(other)

/** Counts flows; the same change of several groups is one. With `listed` as many as are listed of that one, nobody of the others. */
export const createFlowTally = (listed: Change | null = null) => {
  const kept = (change: Change): number =>
    listed === null ? EXAMPLES : isSame(change, listed) ? MOST_LISTED : 0
  type Counted = { change: Change; customers: number; exact: boolean; ids: string[] }
  const flows = new Map<string, Counted>()
  return {
    /** Flows of the kinds that another tally has are that one's. */
    replace: (other: Readonly<{ all: () => Iterable<readonly [string, Counted]> }>): void => {
      const fresh = [...other.all()]
      const kinds = new Set(fresh.map(([, { change }]) => change.kind))
      for (const [key, { change }] of flows) if (kinds.has(change.kind)) flows.delete(key)
      for (const [key, counted] of fresh) flows.set(key, counted)
    },
    all: (): Iterable<readonly [string, Counted]> => flows,
    add: (change: Change, customers: number, ids: readonly string[], exact: boolean): void => {
      const key = keyOf(change)
      const known = flows.get(key) ?? { change, customers: 0, exact: true, ids: [] }
      flows.set(key, known)
      known.customers += customers
      known.exact &&= exact
      known.ids.push(...ids.slice(0, kept(change) - known.ids.length))
    },
    /** The kinds in their order, the largest flow first. */
    flows: (): readonly CountedFlow[] =>
      order.flatMap((kind) =>
        [...flows.values()]
          .filter(({ change }) => change.kind === kind)
          .sort((a, b) => b.customers - a.customers)
          .slice(0, MOST_A_KIND)
          .map(({ change, customers, exact, ids }) => ({
            ...change,
            customers: Math.round(customers),
            exact,
            ids
          }))
      )
  }
}
export type FlowTally = ReturnType<typeof createFlowTally>
