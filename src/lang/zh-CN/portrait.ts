/** Texts of portraits: why a tag stands. */
export const portrait: Readonly<Record<string, string>> = {
  'portrait.tag.rule': '依据：{facts}',
  'portrait.tag.manual': '由人添加',
  'portrait.tagUnclear': '“{tag}”不能作为标签：要有内容，不能含顿号、逗号、分号或竖线',
  'portrait.tagMasked': '“{tag}”和对你隐藏的字段有关，不能由你添加或屏蔽',
  'portrait.tagMarkedMeanwhile': '别人刚处理过标签“{tag}”，页面已更新，请看过再决定',
  'portrait.past.future': '还没有到那一天',
  'portrait.tagUntilPast': '截止日期已经过去，请选今天或以后的日期',
  'portrait.tagReasonMissing': '请写明为什么屏蔽这个标签',
  'portrait.proposalGone': '这条建议已经处理过，或者原文已改'
}
