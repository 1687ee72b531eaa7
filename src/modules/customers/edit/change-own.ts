import type { Day } from '#kernel/day'
import type { CustomerFile } from '#contracts/customers'
import { interactionsOf, ordersOf } from '../core/history.ts'
import type { Profile, Recorded, StatedHistory, StoredFile } from '../core/stored.ts'
import { isSame, patched, unclearAfter, withTexts, type FieldTexts } from './changed-texts.ts'
import { readFields } from './read-fields.ts'

const profileOf = (file: CustomerFile): Profile => {
  const {
    row: _row,
    sheetRow: _sheetRow,
    name: _name,
    nameKey: _nameKey,
    shortName: _shortName,
    creditCode: _creditCode,
    externalId: _externalId,
    contacts: _contacts,
    needs: _needs,
    orders: _orders,
    interactions: _interactions,
    ...profile
  } = file
  return profile
}

/**
 * Stated sums after some of them were stated anew: the others are restated as what they come to today, so that what was
 * recorded since is neither lost nor counted twice.
 */
const historyAfter = (
  stored: StatedHistory,
  was: CustomerFile,
  is: CustomerFile,
  recorded: Recorded,
  today: Day
): StatedHistory => {
  const orders = !isSame(was.orders, is.orders)
  const interactions = !isSame(was.interactions, is.interactions)
  return {
    ordersOn: orders ? today : stored.ordersOn,
    orders: orders ? patched(ordersOf(stored, recorded.orders, today), was.orders, is.orders) : stored.orders,
    interactionsOn: interactions ? today : stored.interactionsOn,
    interactions: interactions
      ? patched(interactionsOf(stored, recorded, today), was.interactions, is.interactions)
      : stored.interactions
  }
}

type Names = Pick<StoredFile, 'name' | 'nameKey' | 'shortName' | 'creditCode' | 'externalId'>

const namesOf = ({ name, nameKey, shortName, creditCode, externalId }: Names): Names => ({
  name,
  nameKey,
  shortName,
  creditCode,
  externalId
})

/** The customer's own fields with other texts; contacts and needs stay. */
export const changeOwn = (
  stored: StoredFile,
  after: FieldTexts,
  recorded: Recorded,
  today: Day
): StoredFile => {
  const texts = stored.profile.raw
  const [was, is] = [readFields(texts, today), readFields(withTexts(texts, after), today)]
  const { profile } = stored
  return {
    ...stored,
    ...patched(namesOf(stored), namesOf(was), namesOf(is)),
    profile: {
      ...patched(profile, profileOf(was), profileOf(is)),
      source: patched(profile.source, was.source, is.source),
      custom: profile.custom,
      raw: withTexts(texts, after),
      unclear: unclearAfter(profile.unclear, Object.keys(after), is.unclear)
    },
    history: historyAfter(stored.history, was, is, recorded, today)
  }
}
