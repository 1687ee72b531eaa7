import type { PlaybookFlow } from '#contracts/playbook'
import type { PlaybookDocument } from '#contracts/playbook'
import type { Decided } from '../../facts/examine.ts'

/** What becomes another one for a customer: `before` and `after` name a grade, a tag, a strategy, or sooner and later. */
export type Change = Pick<PlaybookFlow, 'kind' | 'before' | 'after'>

export const namespaceOf = (tag: string): string => tag.slice(0, Math.max(0, tag.indexOf('-')))

/**
 * Tags lost and gained as flows: within one namespace the one turns into the other (价值等级-高 → 价值等级-中), else each by
 * itself.
 */
export const tagChanges = (lost: readonly string[], gained: readonly string[]): readonly Change[] => {
  const left = [...gained]
  const turned = lost.map((before): Change => {
    const at = left.findIndex((tag) => namespaceOf(tag) !== '' && namespaceOf(tag) === namespaceOf(before))
    const [after = null] = at < 0 ? [] : left.splice(at, 1)
    return { kind: 'tag', before, after }
  })
  return [...turned, ...left.map((after): Change => ({ kind: 'tag', before: null, after }))]
}

export const strategyName = ({ strategies }: PlaybookDocument, id: string | null): string | null =>
  strategies.find((one) => one.id === id)?.name ?? null

const tagsOf = ({ examined }: Decided): readonly string[] => examined.portrait.tags.map(({ tag }) => tag)

/** Everything that is another one for a customer who was examined by both. */
export const changesOf = (before: Decided, after: Decided): readonly Change[] => {
  const [old, fresh] = [tagsOf(before), tagsOf(after)]
  const lost = old.filter((tag) => !fresh.includes(tag))
  const gained = fresh.filter((tag) => !old.includes(tag))
  const [a, b] = [before.examined, after.examined]
  const changes = [...tagChanges(lost, gained)]
  if (a.grade.grade !== b.grade.grade)
    changes.push({ kind: 'grade', before: a.grade.grade, after: b.grade.grade })
  if ((a.strategy?.id ?? null) !== (b.strategy?.id ?? null))
    changes.push({ kind: 'strategy', before: a.strategy?.name ?? null, after: b.strategy?.name ?? null })
  if (a.followUp.on !== b.followUp.on)
    changes.push({ kind: 'next', before: null, after: b.followUp.on < a.followUp.on ? 'sooner' : 'later' })
  return changes
}
