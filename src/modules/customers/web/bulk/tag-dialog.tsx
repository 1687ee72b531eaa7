import { useState } from 'react'
import { api, Button, Combobox, Dialog, Field, Icon, useLanguage, useNamed, useText, type Choice } from '#ui'
import type { FactValues } from '../../contract.ts'
import type { ListSearch } from '../list/list-search.ts'

type Tags = readonly string[]

/** Tags of the customers in the list, the most frequent first; another one is written as it is to be. */
const useTagSearch = (search: ListSearch, chosen: Tags, withNew: boolean) => {
  const named = useNamed()
  const language = useLanguage()
  return async (query: string, signal: AbortSignal): Promise<readonly Choice[]> => {
    const { state } = search
    const { values } = await api.get<FactValues>('/customers/values', {
      query: { fact: 'customer.tags', state },
      signal
    })
    const fitting = values
      .filter(({ value }) => !chosen.includes(value) && named(value).includes(query))
      .map(({ value, count }) => ({
        value,
        label: named(value),
        about: count.toLocaleString(language)
      }))
    const isNew = withNew && query !== '' && !values.some(({ value }) => value === query)
    return isNew ? [...fitting, { value: query, label: query }] : fitting
  }
}

const TagChoice = ({
  label,
  hint,
  search,
  tags,
  withNew,
  onChange
}: Readonly<{
  label: string
  hint: string
  search: ListSearch
  tags: Tags
  withNew: boolean
  onChange: (tags: Tags) => void
}>) => {
  const say = useText()
  const named = useNamed()
  const find = useTagSearch(search, tags, withNew)
  return (
    <Field label={label} hint={hint}>
      {tags.length > 0 && (
        <div className="filter-chips">
          {tags.map((tag) => (
            <button
              key={tag}
              type="button"
              className="filter-chip"
              aria-label={say('web.customers.dropFilter', { filter: named(tag) })}
              onClick={() => onChange(tags.filter((one) => one !== tag))}
            >
              {named(tag)}
              <Icon name="close" />
            </button>
          ))}
        </div>
      )}
      <Combobox
        value={null}
        search={find}
        searchKey={['customers', 'tags', tags.join('|'), String(withNew)]}
        onChange={(choice) => {
          if (choice) onChange([...tags, choice.value])
        }}
      />
    </Field>
  )
}

/** Which tags many get, and which are taken from them. */
export const TagDialog = ({
  count,
  search,
  onTag,
  onClose
}: Readonly<{
  count: string
  search: ListSearch
  onTag: (add: Tags, remove: Tags) => void
  onClose: () => void
}>) => {
  const say = useText()
  const [add, setAdd] = useState<Tags>([])
  const [remove, setRemove] = useState<Tags>([])
  return (
    <Dialog
      title={say('bulk.web.tagMany', { count })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{say('ui.cancel')}</Button>
          <Button
            kind="primary"
            disabled={add.length + remove.length === 0}
            onClick={() => onTag(add, remove)}
          >
            {say('bulk.web.tag.do')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <TagChoice
          label={say('bulk.web.tag.add')}
          hint={say('bulk.web.tag.add.about')}
          search={search}
          tags={add}
          withNew
          onChange={setAdd}
        />
        <TagChoice
          label={say('bulk.web.tag.remove')}
          hint={say('bulk.web.tag.remove.about')}
          search={search}
          tags={remove}
          withNew={false}
          onChange={setRemove}
        />
      </div>
    </Dialog>
  )
}
