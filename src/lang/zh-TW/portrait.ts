/** Texts of portraits: why a tag stands. */
export const portrait: Readonly<Record<string, string>> = {
  'portrait.tag.rule': '依據：{facts}',
  'portrait.tag.manual': '由人添加'
}
