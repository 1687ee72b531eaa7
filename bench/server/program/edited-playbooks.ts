import type { PlaybookDocument } from '../../../src/modules/playbook/contract.ts'

/** 客户A from so many 万. */
export const withBound = (playbook: PlaybookDocument, bound: number): PlaybookDocument => ({
  ...playbook,
  grades: {
    ...playbook.grades,
    rules: playbook.grades.rules.map((rule) => {
      if (rule.grade === 'A')
        return {
          ...rule,
          when: {
            any: [
              { fact: 'orders.amount12m', gte: `${bound}万` },
              { fact: 'customer.benchmark', is: true }
            ]
          }
        }
      if (rule.grade === 'B')
        return { ...rule, when: { fact: 'orders.amount12m', between: ['10万', `${bound}万`] } }
      return rule
    })
  }
})

/** Edits of everything: weights of fields, bounds, a score. */
export const withEverything = (playbook: PlaybookDocument): PlaybookDocument => ({
  ...withWeights(withBound(playbook, 20))
})

/** Fields that weigh otherwise, so that all is computed from the files. */
export const withWeights = (playbook: PlaybookDocument): PlaybookDocument => ({
  ...playbook,
  fields: playbook.fields.map((field) => ({ ...field, weight: (field.weight % 20) + 1 }))
})

/** Other rules for everybody: tags in another order, a bound, a potential that is high sooner. */
export const withOtherRules = (playbook: PlaybookDocument): PlaybookDocument => {
  const bounded = withBound(playbook, 44)
  const { potential } = bounded.grades
  return {
    ...bounded,
    tags: { ...bounded.tags, rules: bounded.tags.rules.toReversed() },
    grades: { ...bounded.grades, potential: { ...potential, high: potential.high - 5 } }
  }
}
