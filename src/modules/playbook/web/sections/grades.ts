import { amountsIn } from '#kernel/money'
import { cadenceText, listed, pointLines, type Reading, type RuleGroup } from './rule-line.ts'

/** 分级: customers A, B, C with how each is treated; potential by points; who approves; leads A to D. */
export const gradeGroups = (reading: Reading): readonly RuleGroup[] => {
  const { document, sentence, say, language } = reading
  const written = (amount: number | string): string => amountsIn(String(amount), language)
  const { rules, value, potential, approvals } = document.grades
  return [
    {
      title: say('web.playbook.grades.customers'),
      about: say('web.playbook.grades.value', { high: written(value.high), medium: written(value.medium) }),
      lines: rules.map(({ grade, treatment, methods, cadence, deepContactDays, source }, at) => ({
        rule: `grade.${grade}`,
        mark: say('web.playbook.grade', { grade }),
        title: treatment,
        sentence: sentence(`grades.rules[${at}].when`),
        about: [
          `${cadenceText(cadence, say)} · ${listed(methods, say)}`,
          ...(deepContactDays === null ? [] : [say('web.playbook.deepContact', { days: deepContactDays })])
        ],
        source
      }))
    },
    {
      title: say('web.playbook.grades.potential'),
      about: say('web.playbook.grades.potential.about', { high: potential.high, medium: potential.medium }),
      lines: pointLines(potential.rules, 'grades.potential.rules', reading)
    },
    {
      title: say('web.playbook.grades.approvals'),
      about: null,
      lines: (['downgradeFromA', 'downgradeToC', 'upgrade'] as const).map((change) => ({
        rule: `approval.${change}`,
        title: say(`web.playbook.approval.${change}`),
        sentence: null,
        about: [approvals[change]],
        source: approvals.source
      }))
    },
    {
      title: say('web.playbook.grades.leads'),
      about: null,
      lines: document.leads.gates.map(({ grade, resources, cadence, source }, at) => ({
        rule: `gate.${grade}`,
        mark: say('web.playbook.lead', { grade }),
        title: resources,
        sentence: sentence(`leads.gates[${at}].when`),
        about: cadence === null ? [] : [cadenceText(cadence, say)],
        source
      }))
    }
  ]
}
