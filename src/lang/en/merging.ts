/** Texts of duplicates and merging on the server. */
export const merging: Readonly<Record<string, string>> = {
  'merging.sameCustomer': 'Both sides are the same customer; choose two different ones',
  'merging.notDismissed': 'Nobody has said that these two are not duplicates',
  'merging.changedMeanwhile':
    '“{name}” was just changed or merged by somebody else; look at both again before merging',
  'merging.is.archived': 'An archived customer cannot be merged; restore it first',
  'merging.is.deleted': 'A customer in the recycle bin cannot be merged; restore it first',
  'merging.is.merged': 'One of the two was just merged by somebody else; reload to see it',
  'merging.noMerge': 'There is no such merge, or it is out of your reach',
  'merging.undoneAlready': 'This merge has been undone already',
  'merging.tooLate': 'The merge is more than {days} days old and cannot be undone any more',
  'merging.survivorIs.archived': 'The merged customer is archived; restore it, then undo the merge',
  'merging.survivorIs.deleted': 'The merged customer is in the recycle bin; restore it, then undo the merge',
  'merging.survivorIs.merged': 'The merged customer was merged again; undo that merge first'
}
