/** Texts of 待核对 and of checks of the whole base: what is refused. */
export const cleaning: Readonly<Record<string, string>> = {
  'cleaning.run.notFound': 'There is no such check of all customers',
  'cleaning.run.notAll': 'Only who reaches all customers may check all of them',
  'cleaning.run.running': 'A check of all customers is running',
  'cleaning.run.ended': 'This check has ended already',
  'cleaning.answer.taken': '{name} has answered this already',
  'cleaning.answer.gone': 'This finding is not there any more: what is known of the customer has changed',
  'cleaning.answer.noProposal': 'This finding proposes nothing that could be taken over as it is',
  'cleaning.answer.notFound': 'There is no such answer'
}
