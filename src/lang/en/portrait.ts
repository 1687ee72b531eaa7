/** Texts of portraits: why a tag stands. */
export const portrait: Readonly<Record<string, string>> = {
  'portrait.tag.rule': 'because {facts}',
  'portrait.tag.manual': 'given by a person',
  'portrait.tagUnclear': '“{tag}” cannot be a tag: it needs a value, and no comma, semicolon or bar',
  'portrait.tagMasked':
    '“{tag}” tells something that is hidden from you; you can neither add nor suppress it',
  'portrait.tagMarkedMeanwhile':
    'Somebody has just dealt with the tag “{tag}”; look at it again before you decide',
  'portrait.past.future': 'That day has not come yet',
  'portrait.tagUntilPast': 'The last day has passed; choose today or a later day',
  'portrait.tagReasonMissing': 'Say why this tag is suppressed',
  'portrait.proposalGone': 'This proposal has been answered already, or the text was changed'
}
