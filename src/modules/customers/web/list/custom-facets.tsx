import { useState } from 'react'
import { Button, TextInput, useText } from '#ui'
import type { CustomFieldView, FacetCounts } from '../../contract.ts'
import { useCustomFields } from '../custom/use-custom-fields.ts'
import { FacetGroup } from './facet-group.tsx'
import { customChosen, toggleFilter, withCustomRange, type ListSearch } from './list-search.ts'

type Props = Readonly<{
  search: ListSearch
  facets: FacetCounts | undefined
  onChange: (search: ListSearch) => void
}>

const BETWEEN = '..'

/** `custom.port` in the address is `port`. */
const shortKey = ({ key }: CustomFieldView): string => key.slice('custom.'.length)

/** From and to of a number, an amount or a day; applied with Enter. */
const RangeGroup = ({
  field,
  chosen,
  onChange
}: Readonly<{ field: CustomFieldView; chosen: string; onChange: (range: string) => void }>) => {
  const say = useText()
  const [from = '', to = ''] = chosen.split(BETWEEN)
  const [ends, setEnds] = useState({ from, to })
  const apply = (): void => {
    const isOpen = ends.from.trim() === '' && ends.to.trim() === ''
    onChange(isOpen ? '' : `${ends.from.trim()}${BETWEEN}${ends.to.trim()}`)
  }
  const type = field.type === 'date' ? 'date' : 'text'
  return (
    <form
      className="facet facet-range"
      onSubmit={(event) => {
        event.preventDefault()
        apply()
      }}
    >
      <fieldset className="facet">
        <legend>{field.label}</legend>
        <div className={type === 'date' ? 'facet-days' : 'row'}>
          <TextInput
            type={type}
            aria-label={say('web.custom.from', { field: field.label })}
            placeholder={say('web.custom.from.short')}
            value={ends.from}
            onChange={(text) => setEnds({ ...ends, from: text })}
          />
          {type === 'text' && <span className="soft">–</span>}
          <TextInput
            type={type}
            aria-label={say('web.custom.to', { field: field.label })}
            placeholder={say('web.custom.to.short')}
            value={ends.to}
            onChange={(text) => setEnds({ ...ends, to: text })}
          />
        </div>
        {(ends.from !== from || ends.to !== to) && (
          <Button kind="quiet" submits>
            {say('web.custom.apply')}
          </Button>
        )}
      </fieldset>
    </form>
  )
}

/** Narrowing the list by fields that the team defined: choices with their counts, ranges of numbers, amounts and days. */
export const CustomFacets = ({ search, facets, onChange }: Props) => {
  const fields = useCustomFields('customer')
  return fields.map((field) => {
    const key = shortKey(field)
    const chosen = customChosen(search, key)
    if (field.type === 'text') return null
    if (field.type === 'number' || field.type === 'amount' || field.type === 'date') {
      const [range = ''] = chosen
      return (
        <RangeGroup
          key={`${key} ${range}`}
          field={field}
          chosen={range}
          onChange={(next) => onChange(withCustomRange(search, key, next))}
        />
      )
    }
    const values = facets?.custom.find((one) => one.key === key)?.values ?? []
    const gone = chosen.filter((value) => !values.some((one) => one.value === value))
    return (
      <FacetGroup
        key={key}
        title={field.label}
        exact={facets?.exact ?? true}
        choices={[
          ...values.map(({ value, label, count }) => ({
            value,
            label,
            count,
            chosen: chosen.includes(value)
          })),
          ...gone.map((value) => ({ value, label: value, count: 0, chosen: true }))
        ]}
        onToggle={(value) => onChange(toggleFilter(search, 'custom', `${key}:${value}`))}
      />
    )
  })
}
