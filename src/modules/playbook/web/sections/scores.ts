import { pointLines, type Reading, type RuleGroup } from './rule-line.ts'

const dimensions = ['base', 'need', 'behaviour', 'value'] as const
const parts = ['enterprise', 'need', 'chain', 'interaction'] as const

/** 评分: the four dimensions of the portrait, how well we fit the need, and the score of leads. */
export const scoreGroups = (reading: Reading): readonly RuleGroup[] => {
  const { document, say } = reading
  const { needMatch, leads } = document
  return [
    ...dimensions.map((dimension) => ({
      title: say(`web.playbook.dimension.${dimension}`),
      about: document.dimensionPurpose[dimension],
      lines: pointLines(document.scores[dimension], `scores.${dimension}`, reading)
    })),
    {
      title: say('web.playbook.needMatch'),
      about: say('web.playbook.needMatch.about', { high: needMatch.high, medium: needMatch.medium }),
      lines: (['need', 'industry', 'price'] as const).map((part) => ({
        rule: `needMatch.${part}`,
        mark: say('web.playbook.points', { points: needMatch[part] }),
        title: say(`web.playbook.needMatch.${part}`),
        sentence: null,
        about: [],
        source: needMatch.source
      }))
    },
    ...parts.map((part) => ({
      title: say(`web.playbook.leadScore.${part}`),
      about: say('web.playbook.leadScore.weight', { weight: leads.scoring.weights[part] }),
      lines: pointLines(leads.scoring[part], `leads.scoring.${part}`, reading)
    }))
  ]
}
