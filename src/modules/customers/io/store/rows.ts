import type { CustomTexts } from '../../contract.ts'
import type { HistoryJson, ProfileJson } from '../../core/stored-json.ts'
import type { ContactRow, NeedRow } from '../../facts/part-rows.ts'

/** A row of `customer` as it is written; `version` is the new one. */
export type CustomerRow = Readonly<{
  id: string
  name: string | null
  name_key: string | null
  short_name: string | null
  credit_code: string | null
  external_id: string | null
  owner_id: string | null
  state: string
  profile: ProfileJson
  stated_history: HistoryJson
  version: number
  origin: string
  import_id: string | null
  created_at: string
  created_by: string | null
  updated_at: string
  updated_by: string | null
  removed_at: string | null
}>

export type OrderWriteRow = Readonly<{
  id: string
  customer_id: string
  ordered_on: string
  amount_fen: number
  profit_fen: number | null
  product_type: string | null
  note: string | null
  external_id: string | null
  /** Texts of fields that the team defined. */
  raw: CustomTexts | null
  created_at: string
  created_by: string | null
}>

export type FindingRow = Readonly<{
  customer_id: string
  rule: string
  ordinal: number
  field: string
  severity: string
  message: unknown
  proposal: unknown
  found_at: string
}>

export type SearchRow = Readonly<{
  customer_id: string
  name_folded: string
  initials: string
  lexemes: readonly string[]
}>

export type StepRow = Readonly<{
  id: string
  customer_id: string
  due_on: string
  method: string | null
  goal: string
  material: string | null
  assignee_id: string | null
  origin: 'strategy' | 'cadence'
  strategy_id: string | null
  created_at: string
}>

/** What is to be written of some customers: only rows that are new or changed, and ids of parts that go. */
export type Writes = Readonly<{
  customers: readonly CustomerRow[]
  contacts: readonly ContactRow[]
  removedContacts: readonly string[]
  needs: readonly NeedRow[]
  removedNeeds: readonly string[]
  orders: readonly OrderWriteRow[]
  removedOrders: readonly string[]
  facts: readonly Readonly<Record<string, unknown>>[]
  /** Customers that were examined before: findings of theirs may have gone. */
  knownIds: readonly string[]
  /** All that stand open now for the customers of `facts`; others of theirs go. */
  findings: readonly FindingRow[]
  search: readonly SearchRow[]
  steps: readonly StepRow[]
}>
