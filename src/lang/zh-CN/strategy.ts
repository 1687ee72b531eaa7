/** Texts of strategies and of the next follow-up. */
export const strategy: Readonly<Record<string, string>> = {
  'strategy.matched': '匹配策略“{name}”',
  'strategy.takes.be.unknown': '补充信息，使“{condition}”成立',
  'strategy.takes.be.unmet': '使“{condition}”成立',
  'strategy.takes.not.unknown': '补充信息，确认“{condition}”不成立',
  'strategy.takes.not.unmet': '使“{condition}”不再成立',
  'strategy.interval.override': '人工设定“{name}”：每{days}天{min}至{max}次',
  'strategy.interval.strategy': '按策略“{name}”：每{days}天{min}至{max}次',
  'strategy.interval.intent': '按线索意向“{name}”：每{days}天{min}至{max}次',
  'strategy.interval.grade': '按客户{name}：每{days}天{min}至{max}次',
  'strategy.interval.lifted': '客户{name}的最低频率更高：每{days}天{min}至{max}次',
  'strategy.interval.cap': '“{name}”限制频率：每{days}天至多{max}次',
  'strategy.interval.ceiling': '“{name}”之上另有上限：30天内至多{ceiling}次',
  'strategy.interval.default': '没有规则给出频率，默认每{days}天一次',
  'strategy.loser.capped': '“{name}”要求每{days}天{min}至{max}次，被“{by}”限制',
  'strategy.loser.lifted': '“{name}”为每{days}天{min}至{max}次，低于客户{by}的最低频率',
  'strategy.loser.later': '“{name}”为每{days}天{min}至{max}次，“{by}”优先',
  'strategy.loser.slower': '“{name}”允许每{days}天至多{max}次，“{by}”本来就不更密',
  'strategy.dated.first': '尚未联系过，{days}天内首次联系',
  'strategy.dated.after': '上次联系{last}，{days}天后',
  'strategy.dated.overdue': '上次联系{last}，应于{due}跟进，已逾期',
  'strategy.dated.joint': '；'
}
