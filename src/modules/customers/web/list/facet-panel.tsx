import { useNamed, useText } from '#ui'
import type { FacetCounts, FacetGroup as Group, FacetValue } from '../../contract.ts'
import { CustomFacets } from './custom-facets.tsx'
import { FacetGroup, type FacetChoice } from './facet-group.tsx'
import { useTagHues } from '../use-tag-hues.ts'
import { tagNamespaces } from './facet-tags.ts'
import { labelOfFilter, wordOf } from './facet-labels.ts'
import { dueOrder, excludeTag, toggleFilter, type AppliedFilter, type ListSearch } from './list-search.ts'

export type FacetPanelProps = Readonly<{
  search: ListSearch
  facets: FacetCounts | undefined
  onChange: (search: ListSearch) => void
}>

const beforeTags = ['due', 'grade'] as const
const afterTags = ['owner', 'province', 'industry', 'size', 'source', 'sourceKind'] as const

const ordered = (group: Group, values: readonly FacetValue[]): readonly FacetValue[] =>
  group === 'due'
    ? dueOrder.flatMap((state) => values.filter(({ value }) => value === state))
    : group === 'grade'
      ? values.toSorted((one, other) => one.value.localeCompare(other.value))
      : values

/** Narrowing the list: by when it is due, grade, tags by dimension, owner and the rest, each choice with its count. */
export const FacetPanel = ({ search, facets, onChange }: FacetPanelProps) => {
  const say = useText()
  const named = useNamed()
  const exact = facets?.exact ?? true
  const labelOf = (applied: AppliedFilter): string =>
    wordOf(applied, labelOfFilter(applied, facets, say), named)
  const choicesOf = (group: Group): readonly FacetChoice[] => {
    const values = facets?.groups[group] ?? []
    const gone = (search[group] ?? []).filter((value) => !values.some((one) => one.value === value))
    return [
      ...ordered(group, values).map(({ value, count }) => ({
        value,
        count,
        label: labelOf({ filter: group, value }),
        chosen: search[group]?.includes(value) ?? false
      })),
      // What is chosen and leaves nobody can still be taken away.
      ...gone.map((value) => ({
        value,
        count: 0,
        label: labelOf({ filter: group, value }),
        chosen: true
      }))
    ]
  }
  const plain = (group: (typeof beforeTags)[number] | (typeof afterTags)[number]) => (
    <FacetGroup
      key={group}
      title={say(`web.customers.facet.${group}`)}
      choices={choicesOf(group)}
      exact={exact}
      onToggle={(value) => onChange(toggleFilter(search, group, value))}
    />
  )
  const chosen = [...(search.tag ?? []), ...(search.tagNone ?? [])]
  const known = facets?.groups.tag ?? []
  const missing = chosen
    .filter((tag) => !known.some(({ value }) => value === tag))
    .map((tag) => ({ value: tag, label: tag, count: 0 }))
  const hueOf = useTagHues(known.map(({ value }) => value))
  return (
    <div className="facets">
      {beforeTags.map(plain)}
      {tagNamespaces([...known, ...missing], hueOf).map(({ hue, namespace, values }) => (
        <FacetGroup
          key={`tag ${namespace}`}
          title={
            <span className={`hue-${hue}`}>
              {named(namespace) || say('web.customers.facet.own')}
              <span className="unseen"> {say(`web.customer.dimension.${hue}`)}</span>
            </span>
          }
          exact={exact}
          choices={values.map(({ value, count }) => ({
            value,
            count: search.tagNone?.includes(value) === true ? null : count,
            label: named(namespace === '' ? value : value.slice(namespace.length + 1)),
            chosen: search.tag?.includes(value) ?? false,
            excluded: search.tagNone?.includes(value) ?? false
          }))}
          onToggle={(value) => onChange(toggleFilter(search, 'tag', value))}
          onExclude={(value) => onChange(excludeTag(search, value))}
        />
      ))}
      {afterTags.map(plain)}
      <CustomFacets search={search} facets={facets} onChange={onChange} />
    </div>
  )
}
