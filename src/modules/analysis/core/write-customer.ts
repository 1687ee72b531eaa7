import { fieldKeys, type CustomerFile, type FieldKey } from '#contracts/customers'
import type { PlaybookDocument } from '#contracts/playbook'
import type { Score } from '#contracts/portrait'
import { createRecent } from '#kernel/recent'
import { customKeyOf, understoodCustom } from '#core/playbook'
import { fieldTextAt, listOf, type Portrait } from '#core/portrait'
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
  for (const [at, field] of fieldKeys.entries()) {
    const raw = file.raw[field] ?? null
    if (raw === null && isDerived[at] !== true) continue
    const text = fieldTextAt(file, at) ?? raw
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

/** Gives what was made of an object before, where it comes again: customers share scores, steps and much else. */
const shared = <K extends object, T>(of: (key: K) => T): ((key: K) => T) => {
  const known = createRecent<K, T>(MOST_SHARED)
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const made = of(key)
    known.set(key, made)
    return made
  }
}

/** A score as analysis.json lists it: which points are certain and which are open; their labels stand in the catalogue. */
const listed = ({ score, points }: Score): { score: number; got: string[]; open: string[] } => ({
  score,
  got: points.filter(({ got }) => got === true).map(({ id }) => id),
  open: points.filter(({ got }) => got === null).map(({ id }) => id)
})

const MOST_SHARED = 5000

type Tag = Portrait['tags'][number]
type TagText = CustomerAnalysis['portrait']['tags'][number]

/** The portrait gives customers with the same tag for the same reasons one object: it is put into words once. */
const createTagWriter = ({ because, named }: Renderer): ((tag: Tag) => TagText) =>
  shared((tag: Tag): TagText => ({
    tag: named(tag.tag),
    namespace: tag.namespace,
    value: named(tag.value),
    dimension: tag.dimension,
    origin: tag.origin,
    because: because(tag.reason)
  }))

const createPortraitText = ({ named }: Renderer, tagText: (tag: Tag) => TagText) => {
  const scoreText = shared(listed)
  const completenessText = shared(({ percent, missing }: Portrait['completeness']) => ({
    percent,
    missing: missing.map(({ field }) => field)
  }))
  return ({ line, tags, scores, completeness, labels }: Portrait): CustomerAnalysis['portrait'] => ({
    line: named(line),
    tags: tags.map(tagText),
    scores: {
      base: scoreText(scores.base),
      need: scoreText(scores.need),
      behaviour: scoreText(scores.behaviour),
      value: scoreText(scores.value)
    },
    completeness: completenessText(completeness),
    labels: labels.map(named)
  })
}

const createGradeText = ({ because, missing, named }: Renderer) => {
  const gradeText = (grade: Examined['grade']): CustomerAnalysis['grade'] => {
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
  const ungraded = shared(gradeText)
  // Who has no grade yet shares it with all who lack the same; a grade has amounts of its own as its reason.
  return (grade: Examined['grade']) => (grade.grade === null ? ungraded(grade) : gradeText(grade))
}

type Strategy = NonNullable<Examined['strategy']>

const createStrategyText = ({ because, requirement, named }: Renderer) => {
  const namesText = shared((names: Strategy['materials']) => names.map(named))
  const actionsText = shared((actions: Strategy['actions']) =>
    actions.map(({ what, method, material, role, on }) => ({
      what: named(what),
      method: named(method),
      material: material && named(material),
      role: named(role),
      on
    }))
  )
  const nextBetterText = shared(({ id, name, takes }: NonNullable<Strategy['nextBetter']>) => ({
    id,
    name: named(name),
    takes: [...new Set(takes.map(requirement))]
  }))
  return ({ strategy }: Examined): CustomerAnalysis['strategy'] =>
    strategy && {
      id: strategy.id,
      name: named(strategy.name),
      because: because(strategy.reason),
      role: named(strategy.role),
      cadence: strategy.cadence,
      materials: namesText(strategy.materials),
      actions: actionsText(strategy.actions),
      nextBetter: strategy.nextBetter && nextBetterText(strategy.nextBetter)
    }
}

const createFollowUpText = ({ because, say, named }: Renderer) => {
  const joint = say({ code: 'strategy.dated.joint', params: {} })
  const losersText = shared((losers: Examined['followUp']['losers']) =>
    losers.map(({ source, message }) => ({ source, text: say(message) }))
  )
  return ({ followUp }: Examined): CustomerAnalysis['nextFollowUp'] => {
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
        text: `${say(followUp.dated)}${joint}${text}`
      },
      losers: losersText(followUp.losers)
    }
  }
}

/** Puts one examined customer into the form and the language of analysis.json. */
export const createWriter = (playbook: PlaybookDocument, language: Language) => {
  const renderer = createRenderer(playbook, language)
  const portraitText = createPortraitText(renderer, createTagWriter(renderer))
  const gradeText = createGradeText(renderer)
  const strategyText = createStrategyText(renderer)
  const followUpText = createFollowUpText(renderer)
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
      portrait: portraitText(examined.portrait),
      grade: gradeText(examined.grade),
      strategy: strategyText(examined),
      nextFollowUp: followUpText(examined),
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
