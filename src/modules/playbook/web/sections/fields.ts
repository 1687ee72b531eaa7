import type { Reading, RuleGroup } from './rule-line.ts'

const groups = ['base', 'business', 'need', 'history', 'contact', 'source'] as const

/** 字段: what a customer's file holds, what is required of a full one, and how much each counts for completeness. */
export const fieldGroups = (
  { document, say }: Reading,
  labelOf: (key: string) => string
): readonly RuleGroup[] =>
  groups.map((group) => ({
    title: say(`web.playbook.fieldGroup.${group}`),
    about: null,
    lines: document.fields
      .filter((field) => field.group === group)
      .map(({ key, required, weight, sensitive, source }) => ({
        rule: `field.${key}`,
        title: labelOf(key),
        sentence: null,
        about: [
          [
            ...(required ? [say('web.playbook.field.required')] : []),
            say(weight === 0 ? 'web.playbook.field.weightless' : 'web.playbook.field.weight', { weight }),
            ...(sensitive ? [say('web.playbook.field.sensitive')] : [])
          ].join(' · ')
        ],
        source
      }))
  }))
