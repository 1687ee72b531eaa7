/** Texts of strategies and of the next follow-up. */
export const strategy: Readonly<Record<string, string>> = {
  'strategy.matched': '匹配策略「{name}」',
  'strategy.takes.be.unknown': '補充資訊，使「{condition}」成立',
  'strategy.takes.be.unmet': '使「{condition}」成立',
  'strategy.takes.not.unknown': '補充資訊，確認「{condition}」不成立',
  'strategy.takes.not.unmet': '使「{condition}」不再成立',
  'strategy.interval.override': '人工設定「{name}」：每{days}天{min}至{max}次',
  'strategy.interval.strategy': '按策略「{name}」：每{days}天{min}至{max}次',
  'strategy.interval.intent': '按線索意向「{name}」：每{days}天{min}至{max}次',
  'strategy.interval.grade': '按客戶{name}：每{days}天{min}至{max}次',
  'strategy.interval.lifted': '客戶{name}的最低頻率更高：每{days}天{min}至{max}次',
  'strategy.interval.cap': '「{name}」限制頻率：每{days}天至多{max}次',
  'strategy.interval.ceiling': '「{name}」之上另有上限：30天內至多{ceiling}次',
  'strategy.interval.default': '沒有規則給出頻率，預設每{days}天一次',
  'strategy.loser.capped': '「{name}」要求每{days}天{min}至{max}次，被「{by}」限制',
  'strategy.loser.lifted': '「{name}」為每{days}天{min}至{max}次，低於客戶{by}的最低頻率',
  'strategy.loser.later': '「{name}」為每{days}天{min}至{max}次，「{by}」優先',
  'strategy.loser.slower': '「{name}」允許每{days}天至多{max}次，「{by}」本來就不更密',
  'strategy.dated.first': '尚未聯繫過，{days}天內首次聯繫',
  'strategy.dated.after': '上次聯繫{last}，{days}天後',
  'strategy.dated.overdue': '上次聯繫{last}，應於{due}跟進，已逾期',
  'strategy.dated.joint': '；'
}
