import { hueOfTag, namespaceOf } from '../tag-hue.ts'

/** What tells customers apart at one glance: what they are, what hurts, how serious it is, how they behave, where they are. */
const telling = [
  '行业',
  '痛点',
  '需求',
  '优先级',
  '意向',
  '预算',
  '潜力',
  '风险',
  '价值',
  '行为',
  '响应',
  '关注',
  '区域',
  '规模',
  '类型'
]

const placeOf = (tag: string): number => {
  const at = telling.indexOf(namespaceOf(tag))
  return at < 0 ? telling.length : at
}

/** One of each namespace first, in the order of what tells most; then what is left of them. */
export const tellingTags = (tags: readonly string[]): readonly string[] => {
  const sorted = tags.toSorted((one, other) => placeOf(one) - placeOf(other))
  const isFirst = (tag: string): boolean =>
    sorted.find((one) => namespaceOf(one) === namespaceOf(tag)) === tag
  return [...sorted.filter(isFirst), ...sorted.filter((tag) => !isFirst(tag))]
}

/**
 * A tag in a row: without its namespace where the rest still says what it is. `行业-电商` is 电商 in the colour of the base, but
 * `价值等级-高` stays whole.
 */
export const shortTag = (tag: string): string => {
  const value = tag.slice(namespaceOf(tag).length + 1)
  if (namespaceOf(tag) === '') return tag
  return value.length > 2 || hueOfTag(tag) === 'base' ? value : tag
}
