import type { Day } from '#kernel/day'
import type {
  Contact,
  CustomerFile,
  CustomTexts,
  FieldKey,
  InteractionSummary,
  Need,
  OrderSummary,
  Traces
} from '../contract.ts'

/** What was written, by field, and what of it is unclear; kept with the part that it describes. */
export type Written = Readonly<{
  raw: Readonly<Partial<Record<FieldKey, string>>>
  unclear: CustomerFile['unclear']
  /** Where fields came from, of those that have another source than their customer. */
  traces?: Traces | undefined
}>

export type StoredContact = Written &
  Readonly<{
    id: string
    ordinal: number
    isPrimary: boolean
    state: 'active' | 'left'
    contact: Contact
  }>

export type StoredNeed = Written & Readonly<{ id: string; state: 'open' | 'met' | 'dropped'; need: Need }>

/**
 * What a person or a list stated of orders and contacts as sums, and on which day. What is recorded one by one
 * afterwards is added to it (`history.ts`).
 */
export type StatedHistory = Readonly<{
  ordersOn: Day | null
  orders: OrderSummary
  interactionsOn: Day | null
  interactions: InteractionSummary
}>

/** The rest of a customer file: what neither has a column of its own nor lies in another table. */
export type Profile = Written &
  Omit<
    CustomerFile,
    | 'row'
    | 'sheetRow'
    | 'name'
    | 'nameKey'
    | 'shortName'
    | 'creditCode'
    | 'externalId'
    | 'contacts'
    | 'needs'
    | 'orders'
    | 'orderTexts'
    | 'interactions'
  >

/** A customer file as it lies in its tables. */
export type StoredFile = Readonly<{
  name: string | null
  nameKey: string | null
  shortName: string | null
  creditCode: string | null
  externalId: string | null
  profile: Profile
  history: StatedHistory
  contacts: readonly StoredContact[]
  needs: readonly StoredNeed[]
}>

/** One recorded order, as far as sums look at it. */
export type OrderRow = Readonly<{
  orderedOn: Day
  amountFen: number
  profitFen: number | null
  productType: string | null
  /** Texts of fields that the team defined. */
  custom?: CustomTexts | null
}>

/** One day with any activity. */
export type ActivityDay = Readonly<{
  day: Day
  contacts: number
  visits: number
  siteVisits: number
  materials: number
  events: number
  inquiries: number
}>

/** A follow-up record, as far as facts look at it. */
export type RecordBrief = Readonly<{
  on: Day
  answered: boolean
  replyHours: number | null
  reminders: number
  stage: string | null
}>

/** What was recorded one by one; records newest first. */
export type Recorded = Readonly<{
  orders: readonly OrderRow[]
  activity: readonly ActivityDay[]
  records: readonly RecordBrief[]
}>

export const nothingRecorded: Recorded = { orders: [], activity: [], records: [] }
