import type { CustomerFile, CustomerRow } from '#contracts/customers'
import type { OrderRow } from '../../core/stored.ts'
import type { LoadedCustomer } from '../../io/store/load.ts'

/** A customer with all that hangs on it; contacts, needs and orders are told field by field, so that none tells what is masked. */
export type WholeFile = Readonly<{
  file: CustomerFile
  stored: LoadedCustomer['stored']
  orders: readonly OrderRow[]
}>

/** What a line of the file is made of: the row of the list, and where all fields are asked for, the file. */
export type Exported = Readonly<{ row: CustomerRow; file: CustomerFile | null; whole: WholeFile | null }>
