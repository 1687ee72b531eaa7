import { fieldKeys, type CustomerFile, type FieldKey } from '#contracts/customers'
import type { PlaybookDocument } from '#contracts/playbook'
import type { Score } from '#contracts/portrait'
import { createRecent } from '#kernel/recent'
import { customKeyOf, understoodCustom } from '#core/playbook'
import { fieldTexts, listOf, type Portrait } from '#core/portrait'
import { translate, type Language } from '#lang'
import type { CustomerAnalysis, DuplicateText } from '../contract.ts'
import type { Examined } from './examined.ts'
import type { RowFinding } from './finding-tally.ts'
import { createRenderer, type Renderer } from './render.ts'

/** Fields that a file may know although nothing was written in a column of theirs. */
const derivedFields: readonly FieldKey[] = [
  ...(['industry', 'employees', 'revenue', 'province', 'city', 'district', 'benchmark'] as const),
  ...(['contactName', 'contactPosition', 'contactDepartment', 'phone', 'mobile', 'wechat', 'email'] as const),
  ...(['decisionRole', 'responsibility', 'attention', 'orderAmount12m', 'orderTotal', 'orderCount'] as const)
]
const isDerived = fieldKeys.map((field) => derivedFields.includes(field))

const valuesOf = (file: CustomerFile, { customFields }: PlaybookDocument): CustomerAnalysis['values'] => {
  // Every customer fills other fields: without a prototype the object is a table from the start, which is faster.
  const values = Object.create(null) as CustomerAnalysis['values']
  const texts = fieldTexts(file)
  for (const [at, field] of fieldKeys.entries()) {
    const raw = file.raw[field] ?? null
    if (raw === null && isDerived[at] !== true) continue
    const text = texts[at] ?? raw
    if (text !== null && text !== '') values[field] = { text, raw: raw === text ? null : raw }
  }
  for (const field of customFields) {
    const key = customKeyOf(field)
    const raw = file.raw[key]
    if (raw === undefined) continue
    const text = understoodCustom(field, raw) ?? raw
    values[key] = { text, raw: raw === text ? null : raw }
  }
  return values
}

/** A score as analysis.json lists it: which points are certain and which are open; their labels stand in the catalogue. */
const listed = ({ score, points }: Score): { score: number; got: string[]; open: string[] } => ({
  score,
  got: points.filter(({ got }) => got === true).map(({ id }) => id),
  open: points.filter(({ got }) => got === null).map(({ id }) => id)
})

type Tag = Portrait['tags'][number]
type TagText = CustomerAnalysis['portrait']['tags'][number]

/** The portrait gives customers with the same tag for the same reasons one object: it is put into words once. */
const createTagWriter = ({ because, named }: Renderer): ((tag: Tag) => TagText) => {
  const written = createRecent<Tag, TagText>(5000)
  return (tag) => {
    const known = written.get(tag)
    if (known !== undefined) return known
    const text: TagText = {
      tag: named(tag.tag),
      namespace: tag.namespace,
      value: named(tag.value),
      dimension: tag.dimension,
      origin: tag.origin,
      because: because(tag.reason)
    }
    written.set(tag, text)
    return text
  }
}

const portraitText = (
  { line, tags, scores, completeness, labels }: Portrait,
  { named }: Renderer,
  tagText: (tag: Tag) => TagText
): CustomerAnalysis['portrait'] => ({
  line: named(line),
  tags: tags.map(tagText),
  scores: {
    base: listed(scores.base),
    need: listed(scores.need),
    behaviour: listed(scores.behaviour),
    value: listed(scores.value)
  },
  completeness: {
    percent: completeness.percent,
    missing: completeness.missing.map(({ field }) => field)
  },
  labels: labels.map(named)
})

const gradeText = ({ grade }: Examined, { because, missing, named }: Renderer): CustomerAnalysis['grade'] => {
  const { score, got, open } = listed(grade.potential)
  // Written out, not spread: this runs for every row of a list.
  return {
    grade: grade.grade,
    provisional: grade.provisional,
    value: grade.value,
    potential: { level: grade.potential.level, score, got, open },
    because: because(grade.reason),
    missing: missing(grade.missing),
    treatment: grade.treatment && named(grade.treatment),
    methods: grade.methods.map(named),
    cadence: grade.cadence,
    deepContactDays: grade.deepContactDays
  }
}

const strategyText = (
  { strategy }: Examined,
  { because, requirement, named }: Renderer
): CustomerAnalysis['strategy'] => {
  if (!strategy) return null
  const { nextBetter } = strategy
  return {
    id: strategy.id,
    name: named(strategy.name),
    because: because(strategy.reason),
    role: named(strategy.role),
    cadence: strategy.cadence,
    materials: strategy.materials.map(named),
    actions: strategy.actions.map(({ what, method, material, role, on }) => ({
      what: named(what),
      method: named(method),
      material: material && named(material),
      role: named(role),
      on
    })),
    nextBetter: nextBetter && {
      id: nextBetter.id,
      name: named(nextBetter.name),
      takes: [...new Set(nextBetter.takes.map(requirement))]
    }
  }
}

const followUpText = (
  { followUp }: Examined,
  { because, say, named }: Renderer
): CustomerAnalysis['nextFollowUp'] => {
  const { text, rule, facts } = because(followUp.reason)
  return {
    on: followUp.on,
    dueOn: followUp.dueOn,
    overdue: followUp.overdue,
    method: followUp.method && named(followUp.method),
    goal: followUp.goal && named(followUp.goal),
    role: followUp.role && named(followUp.role),
    material: followUp.material && named(followUp.material),
    interval: followUp.interval,
    setBy: followUp.setBy,
    deepContactBy: followUp.deepContactBy,
    because: {
      rule,
      facts,
      text: `${say(followUp.dated)}${say({ code: 'strategy.dated.joint', params: {} })}${text}`
    },
    losers: followUp.losers.map(({ source, message }) => ({ source, text: say(message) }))
  }
}

/** Puts one examined customer into the form and the language of analysis.json. */
export const createWriter = (playbook: PlaybookDocument, language: Language) => {
  const renderer = createRenderer(playbook, language)
  const tagText = createTagWriter(renderer)
  const nameless = translate(language, { code: 'analysis.segment.nameless', params: {} })
  return (
    examined: Examined,
    findings: readonly RowFinding[],
    duplicates: readonly DuplicateText[]
  ): CustomerAnalysis => {
    const { file, facts, segment, need } = examined
    return {
      row: file.row,
      sheetRow: file.sheetRow,
      externalId: file.externalId,
      name: file.name,
      values: valuesOf(file, playbook),
      portrait: portraitText(examined.portrait, renderer, tagText),
      grade: gradeText(examined, renderer),
      strategy: strategyText(examined, renderer),
      nextFollowUp: followUpText(examined, renderer),
      segment: {
        label: segment.label === '' ? nameless : renderer.named(segment.label),
        industryClass: segment.industryClass,
        size: segment.size,
        value: segment.value,
        trait: segment.trait,
        suggestion: segment.suggestion && renderer.named(segment.suggestion),
        needLabels: segment.needLabels.map(renderer.named),
        because: renderer.because(segment.reason)
      },
      needPriority: { priority: need.priority, because: renderer.because(need.reason) },
      pains: [...(listOf(facts.values['need.pains']) ?? [])],
      wants: [...(listOf(facts.values['need.wants']) ?? [])],
      findings: findings.map(({ message, proposal, ...finding }) => ({
        field: finding.field,
        column: finding.column,
        rule: finding.rule,
        severity: finding.severity,
        message: renderer.say(message),
        proposal: proposal && renderer.say(proposal)
      })),
      duplicates: [...duplicates]
    }
  }
}
