/** Texts of portraits: why a tag stands. */
export const portrait: Readonly<Record<string, string>> = {
  'portrait.tag.rule': 'because {facts}',
  'portrait.tag.manual': 'given by a person'
}
