/** Texts of portraits: why a tag stands. */
export const portrait: Readonly<Record<string, string>> = {
  'portrait.tag.rule': '依据：{facts}',
  'portrait.tag.manual': '由人添加'
}
