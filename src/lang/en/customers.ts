/** Texts of customers on the server. */
export const customers: Readonly<Record<string, string>> = {
  'customers.notFound': 'There is no such customer, or it is outside of what you may see',
  'customers.partNotFound': 'This entry does not exist; it may have been removed',
  'customers.nameless': 'A name, a credit code or one way to reach somebody is needed',
  'customers.masked': 'This field is hidden from you and cannot be changed by you',
  'customers.mayNotAssign': 'You may not assign customers',
  'customers.noSuchOwner': 'There is no such member, or he has left',
  'customers.changedMeanwhile':
    'Somebody has just changed this field to “{theirs}”, you entered “{yours}”: choose which to keep',
  'customers.amountUnclear': 'The amount is not understood: {text}; write 12万 or 128000',
  'customers.amountForeign': 'Orders are kept in CNY only',
  'customers.deletedBin': 'The customer is in the recycle bin; restore it before changing it',
  'customers.becauseMasked': 'The reasons include fields that are hidden from you',
  'customers.cursorInvalid': 'This place in the list is not valid; start again from the top',
  'customers.maskedFilter': 'This field is hidden from you; it cannot be filtered, sorted or searched by',
  'customers.ruleNotJson': 'The condition is not valid JSON',
  'customers.due.overdue': 'overdue',
  'customers.due.today': 'today',
  'customers.due.week': 'within 7 days',
  'customers.due.later': 'later',
  'customers.due.none': 'none planned',
  'customers.unknown.owner': 'no owner',
  'customers.unknown.grade': 'no grade',
  'customers.unknown.province': 'region unknown',
  'customers.unknown.industry': 'industry unknown',
  'customers.unknown.size': 'size unknown'
}
