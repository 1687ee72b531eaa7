import type { ReactNode } from 'react'
import { Button, Icon, useText } from '#ui'
import { RuleChips } from '../rule/rule-chips.tsx'
import {
  appliedFilters,
  toggleFilter,
  withoutFilters,
  type AppliedFilter,
  type ListSearch
} from './list-search.ts'

/** What narrows the list now; a click takes one away, or changes a condition. */
export const FilterChips = ({
  search,
  label,
  editing,
  onEdit,
  onChange,
  children
}: Readonly<{
  search: ListSearch
  label: (applied: AppliedFilter) => string
  /** Which link of the condition is being changed. */
  editing: number | null
  onEdit: (index: number) => void
  onChange: (search: ListSearch) => void
  /** The way to one more. */
  children: ReactNode
}>) => {
  const say = useText()
  const applied = appliedFilters(search)
  const isNarrowed = applied.length > 0 || search.rule !== undefined
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
      <RuleChips
        rule={search.rule}
        editing={editing}
        onEdit={onEdit}
        onChange={(rule) => {
          const { rule: _, ...rest } = search
          onChange(rule === undefined ? rest : { ...rest, rule })
        }}
      />
      {children}
      {isNarrowed && (
        <Button kind="quiet" onClick={() => onChange(withoutFilters(search))}>
          {say('web.customers.clear')}
        </Button>
      )}
    </div>
  )
}
