import type { TagHue } from '#ui'

/** The namespaces that a workspace begins with (POR-2), by the dimension that they belong to. */
const namespaces: Readonly<Record<Exclude<TagHue, 'own'>, readonly string[]>> = {
  base: ['行业', '规模', '区域', '类型'],
  need: ['痛点', '需求', '意向', '预算', '决策链', '决策'],
  behaviour: ['行为', '响应', '关注', '阶段', '活跃'],
  value: ['价值', '价值等级', '潜力', '风险'],
  priority: ['优先级']
}

const hues = new Map(
  Object.entries(namespaces).flatMap(([hue, names]) =>
    // The keys of `namespaces`.
    names.map((name) => [name, hue as TagHue] as const)
  )
)

export const namespaceOf = (tag: string): string => {
  const at = tag.indexOf('-')
  return at > 0 ? tag.slice(0, at) : ''
}

/** `行业-电商` is of the base; a tag of a namespace that the team added is its own. */
export const hueOfTag = (tag: string, own: ReadonlyMap<string, TagHue> = hues): TagHue =>
  own.get(namespaceOf(tag)) ?? hues.get(namespaceOf(tag)) ?? 'own'

/** A namespace that the team added; which dimension it belongs to its playbook says. */
export const isAddedNamespace = (tag: string): boolean =>
  namespaceOf(tag) !== '' && !hues.has(namespaceOf(tag))

const order = new Map([...hues.keys()].map((name, at) => [name, at]))

/** Where a namespace stands among the others: as above, what the team added last. */
export const placeOfNamespace = (namespace: string): number => order.get(namespace) ?? order.size

/** The four dimensions first, then priority, then the team's own. */
export const hueOrder: readonly TagHue[] = ['base', 'need', 'behaviour', 'value', 'priority', 'own']
