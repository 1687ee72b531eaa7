/** Texts of portraits: why a tag stands. */
export const portrait: Readonly<Record<string, string>> = {
  'portrait.tag.rule': '规则命中',
  'portrait.tag.manual': '由人添加'
}
