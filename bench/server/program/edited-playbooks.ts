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
  ...withBound(playbook, 20),
  fields: playbook.fields.map((field) => ({ ...field, weight: (field.weight % 20) + 1 }))
})
