import type { TagHue } from '#ui'
import type { FacetValue } from '../../contract.ts'
import { hueOfTag, namespaceOf, placeOfNamespace } from '../tag-hue.ts'

export type TagNamespace = Readonly<{ hue: TagHue; namespace: string; values: readonly FacetValue[] }>

/**
 * Tags by namespace, in the order of the four dimensions; within a namespace the most frequent first, as they come.
 * `行业-电商` and `行业-零售业` stand together below 行业.
 */
export const tagNamespaces = (
  values: readonly FacetValue[],
  hueOf: (tag: string) => TagHue = hueOfTag
): readonly TagNamespace[] => {
  const groups = new Map<string, { hue: TagHue; namespace: string; values: FacetValue[] }>()
  for (const value of values) {
    const namespace = namespaceOf(value.value)
    const group = groups.get(namespace) ?? { hue: hueOf(value.value), namespace, values: [] }
    group.values.push(value)
    groups.set(namespace, group)
  }
  return [...groups.values()].sort(
    (one, other) => placeOfNamespace(one.namespace) - placeOfNamespace(other.namespace)
  )
}
