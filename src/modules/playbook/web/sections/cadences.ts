import { cadenceText, listed, type Reading, type RuleGroup } from './rule-line.ts'

const slas = [
  'followUpRecord',
  'cleaning',
  'leadAcceptance',
  'leadObjection',
  'majorChange',
  'solutionForHighIntent'
] as const

/** 节奏: how often, what limits it, how soon at first, and what must be done within how many hours. */
export const cadenceGroups = ({ document, sentence, say }: Reading): readonly RuleGroup[] => {
  const { precedence, caps, ceilingPer30Days, firstContact } = document.cadences
  const { refresh } = document
  const days = (key: 'fileHighValueDays' | 'fileOtherDays' | 'needsDays' | 'lightCheckAfterDays') => ({
    rule: `refresh.${key}`,
    title: say(`web.playbook.refresh.${key}`),
    sentence: null,
    about: [say('web.playbook.days', { days: refresh[key] })],
    source: refresh.source
  })
  return [
    {
      title: say('web.playbook.precedence'),
      about: say('web.playbook.precedence.about', {
        order: precedence.map((one) => say(`web.playbook.setBy.${one}`)).join(' → '),
        ceiling: ceilingPer30Days
      }),
      lines: caps.map(({ id, label, cadence, source }, at) => ({
        rule: `cap.${id}`,
        title: label,
        sentence: sentence(`cadences.caps[${at}].when`),
        about: [cadenceText(cadence, say)],
        source
      }))
    },
    {
      title: say('web.playbook.firstContact'),
      about: null,
      lines: firstContact.map(({ id, days: within, source }, at) => ({
        rule: `firstContact.${id}`,
        title: say('web.playbook.firstContact.within', { days: within }),
        sentence: sentence(`cadences.firstContact[${at}].when`),
        about: [],
        source
      }))
    },
    {
      title: say('web.playbook.slas'),
      about: null,
      lines: slas.map((key) => ({
        rule: `sla.${key}`,
        title: say(`web.playbook.sla.${key}`),
        sentence: null,
        about: [say('web.playbook.hours', { hours: document.slas[key].hours })],
        source: document.slas[key].source
      }))
    },
    {
      title: say('web.playbook.refresh'),
      about: say('web.playbook.refresh.triggers', {
        triggers: listed(
          refresh.triggers.map(({ name }) => name),
          say
        )
      }),
      lines: (['fileHighValueDays', 'fileOtherDays', 'needsDays', 'lightCheckAfterDays'] as const).map(days)
    }
  ]
}
