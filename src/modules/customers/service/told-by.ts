import type { ValueSource } from '#contracts/customers'
import type { Told } from '../core/traces.ts'
import type { LoadedCustomer } from '../io/store/load.ts'
import type { Moment } from './moment.ts'

type Begun = Pick<LoadedCustomer, 'origin' | 'importId' | 'createdAt' | 'createdBy'>

/** Where a customer came from, and with it every field that nobody said anything else of. */
export const beginningOf = ({ origin, importId, createdAt, createdBy }: Begun): ValueSource => ({
  kind: origin,
  at: createdAt,
  ...(createdBy === null ? {} : { by: createdBy }),
  ...(importId === null ? {} : { id: importId })
})

/** Who says what now: a person, or an import (`runId`) that he started. */
export const toldBy = (
  customer: Begun,
  memberId: string,
  { now }: Moment,
  runId: string | null = null
): Told => ({
  base: beginningOf(customer),
  source: {
    kind: runId === null ? 'entry' : 'import',
    at: now.toISOString(),
    by: memberId,
    ...(runId === null ? {} : { id: runId })
  }
})

/** A run is taken back: fields have again the source that they had. */
export const takenBack = (customer: Begun): Told => ({ base: beginningOf(customer), source: null })
