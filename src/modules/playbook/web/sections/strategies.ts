import type { StrategyDefinition } from '../../contract.ts'
import { cadenceText, listed, type Reading, type RuleGroup, type RuleLine } from './rule-line.ts'

const lineOf = (
  { id, name, role, cadence, materials, actions, source }: StrategyDefinition,
  at: number,
  { sentence, say }: Reading
): RuleLine => {
  const exit = sentence(`strategies[${at}].exit`)
  return {
    rule: `strategy.${id}`,
    mark: say('web.playbook.order', { at: at + 1 }),
    title: name,
    sentence: sentence(`strategies[${at}].when`),
    about: [
      [cadenceText(cadence, say), role, listed(materials, say)].filter(Boolean).join(' · '),
      ...actions.map(({ what, method, offsetDays }, step) => {
        const when = sentence(`strategies[${at}].actions[${step}].when`)
        const told = say('web.playbook.action', { at: step + 1, what, method, days: offsetDays })
        return when === null ? told : `${told}（${when}）`
      }),
      ...(exit === null ? [] : [say('web.playbook.exit', { when: exit })])
    ],
    source
  }
}

/** 策略: in order, the first that holds wins; then the segments with what is suggested for each. */
export const strategyGroups = (reading: Reading): readonly RuleGroup[] => {
  const { document, sentence, say } = reading
  const { value, suggestions } = document.segments
  const { urgent, important, source } = document.needPriority
  return [
    {
      title: say('web.playbook.strategies'),
      about: say('web.playbook.strategies.about'),
      lines: document.strategies.map((strategy, at) => lineOf(strategy, at, reading))
    },
    {
      title: say('web.playbook.segments'),
      about: null,
      lines: value.map(({ id, name, strategy, source }, at) => ({
        rule: `segment.${id}`,
        title: name,
        sentence: sentence(`segments.value[${at}].when`),
        about: [strategy],
        source
      }))
    },
    {
      title: say('web.playbook.suggestions'),
      about: say('web.playbook.suggestions.about'),
      lines: suggestions.map(({ id, text, source }, at) => ({
        rule: `suggestion.${id}`,
        title: text,
        sentence: sentence(`segments.suggestions[${at}].when`),
        about: [],
        source
      }))
    },
    {
      title: say('web.playbook.needPriority'),
      about: null,
      lines: [
        {
          rule: 'need-priority',
          title: say('web.playbook.needPriority.rule', { urgent, important }),
          sentence: null,
          about: [],
          source
        }
      ]
    }
  ]
}
