/** Texts of saved views and of what is done to many, on the server. */
export const views: Readonly<Record<string, string>> = {
  'views.notFound': 'There is no such view, or it is not shared with you',
  'views.notYours':
    'This view is {author}’s: only they or an administrator can change it. You can make a copy',
  'views.noDepartment': 'The author is in no department yet, so the view cannot be shared with one',
  'views.nameTaken': 'There is a view called “{name}” already; choose another name',
  'views.tooMany': 'At most {most} views can be kept; remove some first',
  'views.unaskable': 'Such a filter cannot be saved: {problem}',
  'views.outdated': 'The filter has choices that no longer exist',
  'views.noValues': '“{fact}” has no values to choose from',
  'views.fact.customer.province': 'province',
  'views.fact.customer.city': 'city',
  'views.changedMeanwhile': 'Somebody has just changed the view “{name}”; look at it before you change it',
  'audit.action.view.shared': 'shared a view',
  'audit.action.view.changed': 'changed a shared view',
  'audit.action.view.removed': 'removed a shared view',
  'bulk.notFound': 'There is no such bulk change, or it is more than 30 days old',
  'bulk.notDone': 'This bulk change is still going on, or has been taken back',
  'bulk.noTags': 'Choose at least one tag to add or take away',
  'audit.action.bulk.begun': 'began a bulk change',
  'audit.action.bulk.undone': 'took a bulk change back'
}
