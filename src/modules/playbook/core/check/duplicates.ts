import type { PlaybookDocument } from '../../contract.ts'
import { type PlaybookProblem, problem } from './problem.ts'

type Named = readonly [path: string, names: readonly string[]]

/** Lists in which each id, key or name stands once, with the key that names an entry. */
const namedLists = (playbook: PlaybookDocument): readonly Named[] => {
  const { vocabulary, tags, scores, leads, grades, cadences, segments } = playbook
  const list = <K extends string>(
    path: string,
    key: K,
    items: readonly Readonly<Record<K, string>>[]
  ): Named => [`${path}[].${key}`, items.map((item) => item[key])]
  return [
    list('vocabulary.customerTypes', 'term', vocabulary.customerTypes),
    list('vocabulary.standings', 'term', vocabulary.standings),
    list('vocabulary.sourceChannels', 'channel', vocabulary.sourceChannels),
    list('vocabulary.pains', 'term', vocabulary.pains),
    list('vocabulary.needs', 'term', vocabulary.needs),
    list('vocabulary.attention', 'term', vocabulary.attention),
    list('vocabulary.objections', 'term', vocabulary.objections),
    list('vocabulary.decisionDepartments', 'term', vocabulary.decisionDepartments),
    list('vocabulary.stages', 'term', vocabulary.stages),
    list('vocabulary.roles', 'term', vocabulary.roles),
    list('vocabulary.methods', 'term', vocabulary.methods),
    list('fields', 'key', playbook.fields),
    list('scenarios', 'id', playbook.scenarios),
    list('tags.namespaces', 'name', tags.namespaces),
    list('tags.rules', 'id', tags.rules),
    list('tags.aliases', 'written', tags.aliases),
    list('regions', 'name', playbook.regions),
    list('offer', 'id', playbook.offer),
    list('scores.base', 'id', scores.base),
    list('scores.need', 'id', scores.need),
    list('scores.behaviour', 'id', scores.behaviour),
    list('scores.value', 'id', scores.value),
    list('screening', 'id', playbook.screening),
    list('leads.intent', 'level', leads.intent),
    list('leads.scoring.enterprise', 'id', leads.scoring.enterprise),
    list('leads.scoring.need', 'id', leads.scoring.need),
    list('leads.scoring.chain', 'id', leads.scoring.chain),
    list('leads.scoring.interaction', 'id', leads.scoring.interaction),
    list('leads.gates', 'grade', leads.gates),
    list('leads.plays', 'grade', leads.plays),
    list('grades.rules', 'grade', grades.rules),
    list('grades.potential.rules', 'id', grades.potential.rules),
    list('cadences.caps', 'id', cadences.caps),
    list('cadences.firstContact', 'id', cadences.firstContact),
    ['cadences.precedence[]', cadences.precedence],
    list('strategies', 'id', playbook.strategies),
    list('segments.value', 'id', segments.value),
    list('segments.traits', 'name', segments.traits),
    list('segments.suggestions', 'id', segments.suggestions),
    list('refresh.triggerWords', 'trigger', playbook.refresh.triggerWords),
    list('stages', 'id', playbook.stages),
    list('materials', 'id', playbook.materials),
    list('materials', 'name', playbook.materials)
  ]
}

/** Ids, keys and names that stand twice in a list where each stands once. */
export const checkDuplicates = (playbook: PlaybookDocument): readonly PlaybookProblem[] =>
  namedLists(playbook).flatMap(([path, names]) => {
    const first = new Set<string>()
    return names.flatMap((name, index) => {
      if (!first.has(name)) {
        first.add(name)
        return []
      }
      return [problem(path.replace('[]', `[${index}]`), 'duplicate', { name })]
    })
  })
