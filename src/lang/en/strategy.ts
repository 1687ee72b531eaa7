/** Texts of strategies and of the next follow-up. */
export const strategy: Readonly<Record<string, string>> = {
  'strategy.matched': 'matches the strategy “{name}”',
  'strategy.takes.be.unknown': 'find out whether “{condition}” holds',
  'strategy.takes.be.unmet': 'make “{condition}” hold',
  'strategy.takes.not.unknown': 'find out that “{condition}” does not hold',
  'strategy.takes.not.unmet': 'make “{condition}” no longer hold',
  'strategy.interval.override': 'set by hand, “{name}”: {times} in {days} days',
  'strategy.interval.strategy': 'by the strategy “{name}”: {times} in {days} days',
  'strategy.interval.intent': 'by the lead intent “{name}”: {times} in {days} days',
  'strategy.interval.grade': 'as customer {name}: {times} in {days} days',
  'strategy.interval.lifted': 'customer {name} asks for more: {times} in {days} days',
  'strategy.interval.cap': '“{name}” allows {times} in {days} days',
  'strategy.interval.ceiling': 'the ceiling of {ceiling} contacts in 30 days holds over “{name}”',
  'strategy.interval.default': 'no rule says how often: once in {days} days',
  'strategy.loser.capped': '“{name}” asks for {times} in {days} days, limited by “{by}”',
  'strategy.loser.lifted': '“{name}” asks for {times} in {days} days, less than customer {by} gets at least',
  'strategy.loser.later': '“{name}” asks for {times} in {days} days; “{by}” comes first',
  'strategy.loser.slower': '“{name}” allows {times} in {days} days; “{by}” is no more often anyway',
  'strategy.loser.capped.grade': 'customer {name} asks for {times} in {days} days, limited by “{by}”',
  'strategy.loser.later.grade': 'customer {name} gets {times} in {days} days; “{by}” comes first',
  'strategy.loser.slower.grade':
    '“{name}” allows {times} in {days} days; customer {by} is no more often anyway',
  'strategy.dated.first': 'never contacted: first contact within {days} days',
  'strategy.dated.after': '{days} days after the last contact on {last}',
  'strategy.dated.overdue': 'last contact on {last}, due on {due}: overdue',
  'strategy.dated.joint': '; '
}
