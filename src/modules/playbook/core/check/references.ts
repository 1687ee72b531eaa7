import type { PlaybookDocument } from '../../contract.ts'
import { catalogueOf, customKeyOf } from '../custom/index.ts'
import { type PlaybookProblem, problem } from './problem.ts'
import { tagKnower } from './words.ts'

type Reference = readonly [path: string, name: string | null]

const missing = (
  code: string,
  known: ReadonlySet<string>,
  references: readonly Reference[]
): readonly PlaybookProblem[] =>
  references.flatMap(([path, name]) =>
    name === null || known.has(name) ? [] : [problem(path, code, { name })]
  )

const listed = (path: string, names: readonly string[]): readonly Reference[] =>
  names.map((name, index) => [`${path}[${index}]`, name])

/** Each item's references, with the item's place. */
const each = <T>(
  path: string,
  items: readonly T[],
  references: (item: T, path: string) => readonly Reference[]
): readonly Reference[] => items.flatMap((item, index) => references(item, `${path}[${index}]`))

const terms = (items: readonly Readonly<{ term: string }>[]): ReadonlySet<string> =>
  new Set(items.map(({ term }) => term))

type Step = Readonly<{ method: string; material: string | null; role: string | null }>

/** The steps of strategies and plays with their places. */
const stepsOf = ({ strategies, leads }: PlaybookDocument): readonly (readonly [string, Step])[] => [
  ...strategies.flatMap(({ actions }, at) =>
    actions.map((step, index): [string, Step] => [`strategies[${at}].actions[${index}]`, step])
  ),
  ...leads.plays.flatMap(({ steps }, at) =>
    steps.map((step, index): [string, Step] => [`leads.plays[${at}].steps[${index}]`, step])
  )
]

/** Names that the playbook uses but nowhere defines: needs, fields, facts, materials, roles, methods, regions, segments. */
export const checkReferences = (playbook: PlaybookDocument): readonly PlaybookProblem[] => {
  const { vocabulary, tags, offer, scenarios, strategies, grades } = playbook
  const steps = stepsOf(playbook)
  const namespaces = new Set(tags.namespaces.map(({ name }) => name))
  const fields = new Set<string>([
    ...playbook.fields.map(({ key }) => key),
    ...playbook.customFields.map(customKeyOf)
  ])
  const facts = new Set(catalogueOf(playbook).facts.map(({ key }) => key))
  const knowTag = tagKnower(playbook)
  return [
    ...missing('unknownNamespace', namespaces, [
      ...each('tags.rules', tags.rules, ({ namespace }, path) => [[`${path}.namespace`, namespace]]),
      ...listed('tags.portraitLine', tags.portraitLine)
    ]),
    ...tags.aliases.flatMap(({ tag }, index) =>
      knowTag(tag) === 'namespace'
        ? [problem(`tags.aliases[${index}].tag`, 'unknownNamespaceOfTag', { tag })]
        : []
    ),
    ...missing('unknownFact', facts, [
      ...each('tags.rules', tags.rules, ({ value }, path) => [
        [`${path}.value.from`, typeof value === 'string' ? null : value.from]
      ]),
      ...each('stages', playbook.stages, ({ requiredFacts }, path) =>
        listed(`${path}.requiredFacts`, requiredFacts)
      )
    ]),
    ...missing('unknownNeed', terms(vocabulary.needs), [
      ...each('vocabulary.pains', vocabulary.pains, ({ need }, path) => [[`${path}.need`, need]]),
      ...each('offer', offer, ({ needs }, path) => listed(`${path}.needs`, needs))
    ]),
    ...missing('unknownField', fields, [
      ...each('scenarios', scenarios, (scenario, path) => [
        ...scenario.fields.map(({ field }, at): Reference => [`${path}.fields[${at}].field`, field]),
        ...scenario.prompts.map(({ field }, at): Reference => [`${path}.prompts[${at}].field`, field])
      ]),
      ...listed('forms.required', playbook.forms.required)
    ]),
    ...missing('unknownMaterial', new Set(playbook.materials.map(({ name }) => name)), [
      ...steps.map(([path, { material }]): Reference => [`${path}.material`, material]),
      ...each('strategies', strategies, ({ materials }, path) => listed(`${path}.materials`, materials))
    ]),
    ...missing('unknownRole', terms(vocabulary.roles), [
      ...steps.map(([path, { role }]): Reference => [`${path}.role`, role]),
      ...each('strategies', strategies, ({ role }, path) => [[`${path}.role`, role]]),
      ['grades.approvals.downgradeFromA', grades.approvals.downgradeFromA],
      ['grades.approvals.upgrade', grades.approvals.upgrade],
      ['grades.approvals.downgradeToC', grades.approvals.downgradeToC]
    ]),
    ...missing(
      'unknownMethod',
      terms(vocabulary.methods),
      steps.map(([path, { method }]): Reference => [`${path}.method`, method])
    ),
    ...missing(
      'unknownRegion',
      new Set(playbook.regions.map(({ name }) => name)),
      listed('idealCustomer.regions', playbook.idealCustomer.regions)
    ),
    ...missing(
      'unknownSegment',
      new Set(playbook.segments.value.map(({ name }) => name)),
      listed('forms.consentLetterFor', playbook.forms.consentLetterFor)
    )
  ]
}
