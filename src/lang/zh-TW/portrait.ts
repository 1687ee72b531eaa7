/** Texts of portraits: why a tag stands. */
export const portrait: Readonly<Record<string, string>> = {
  'portrait.tag.rule': '規則命中',
  'portrait.tag.manual': '由人添加'
}
