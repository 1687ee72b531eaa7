/** Texts of records and plans. */
export const followup: Readonly<Record<string, string>> = {
  'followup.plainGoal': 'Follow up',
  'followup.inFuture':
    'A contact that has not happened yet cannot be recorded; write an appointment as the next step',
  'followup.nextInPast': 'The next day {day} has passed; choose today or later',
  'followup.notActive': 'This customer is archived or in the recycle bin; restore it first',
  'followup.noSuchAssignee': 'There is no such member, or they have left',
  'followup.noSuchMajorChange': 'The playbook knows no major change “{kind}”',
  'followup.noSuchRecord': 'There is no such follow-up record, or it is out of your reach',
  'followup.closed':
    'The record is older than 24 hours and stands as it was written; add a correction instead',
  'followup.noSuchStep': 'There is no such planned step, or it is out of your reach',
  'followup.stepClosed': 'This step was finished or dropped already'
}
