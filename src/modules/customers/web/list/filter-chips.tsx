import { Button, Icon, useText } from '#ui'
import {
  appliedFilters,
  toggleFilter,
  withoutFilters,
  type AppliedFilter,
  type ListSearch
} from './list-search.ts'

/** What narrows the list now; a click takes one away. */
export const FilterChips = ({
  search,
  label,
  onChange
}: Readonly<{
  search: ListSearch
  label: (applied: AppliedFilter) => string
  onChange: (search: ListSearch) => void
}>) => {
  const say = useText()
  const applied = appliedFilters(search)
  if (applied.length === 0 && search.rule === undefined) return null
  return (
    <div className="filter-chips" role="group" aria-label={say('web.customers.applied')}>
      {applied.map((one) => {
        const text = one.filter === 'tagNone' ? say('web.customers.without', { tag: label(one) }) : label(one)
        return (
          <button
            key={`${one.filter} ${one.value}`}
            type="button"
            className="filter-chip"
            aria-label={say('web.customers.dropFilter', { filter: text })}
            onClick={() => onChange(toggleFilter(search, one.filter, one.value))}
          >
            {text}
            <Icon name="close" />
          </button>
        )
      })}
      {search.rule !== undefined && (
        <button
          type="button"
          className="filter-chip"
          onClick={() => {
            const { rule: _, ...rest } = search
            onChange(rest)
          }}
        >
          {say('web.customers.rule')}
          <Icon name="close" />
        </button>
      )}
      <Button kind="quiet" onClick={() => onChange(withoutFilters(search))}>
        {say('web.customers.clear')}
      </Button>
    </div>
  )
}
