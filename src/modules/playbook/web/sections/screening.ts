import { cadenceText, type Reading, type RuleGroup } from './rule-line.ts'

/** 筛选: what a lead has to pass, and how serious it is. */
export const screeningGroups = ({ document, sentence, say }: Reading): readonly RuleGroup[] => [
  {
    title: say('web.playbook.screening'),
    about: say('web.playbook.screening.about'),
    lines: document.screening.map(({ id, label, source }, at) => {
      const appliesTo = sentence(`screening[${at}].appliesTo`)
      return {
        rule: `screening.${id}`,
        title: label,
        sentence: sentence(`screening[${at}].passes`),
        about: appliesTo === null ? [] : [say('web.playbook.screening.only', { when: appliesTo })],
        source
      }
    })
  },
  {
    title: say('web.playbook.intent'),
    about: null,
    lines: document.leads.intent.map(({ level, cadence, source }, at) => ({
      rule: `intent.${level}`,
      title: say(`web.playbook.intent.${level}`),
      sentence: sentence(`leads.intent[${at}].when`),
      about: [cadenceText(cadence, say)],
      source
    }))
  }
]
