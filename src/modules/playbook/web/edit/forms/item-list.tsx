import { useDeferredValue, useEffect, useState } from 'react'
import { Button, IconButton, showToast, TextInput, useNamed, useText } from '#ui'
import {
  itemName,
  listAt,
  pathOf,
  withItem,
  withMoved,
  withoutItem,
  type Place
} from '../../../core/draft/index.ts'
import { isWithin, useEditing } from '../editing.ts'
import { tellRule, useReader } from '../rule/tell.ts'
import type { Item, ListSpec } from './form.ts'
import { ItemFields, type DrawList } from './item-fields.tsx'

const MANY = 12
/** Words of an item that is closed; how many there are is told. */
const MOST_SHOWN = 12
const CONDITIONS = ['when', 'passes'] as const

const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null

const useAbout = (): ((item: Item) => string) => {
  const say = useText()
  const named = useNamed()
  const reader = useReader()
  const { catalogue } = useEditing()
  return (item) => {
    const key = CONDITIONS.find((one) => item[one] !== undefined)
    if (key !== undefined) {
      const told = tellRule(item[key], catalogue, reader)
      return `${say('web.playbook.when')} ${told ?? say('method.rule.unfinished')}`
    }
    const words =
      item['also'] ??
      item['divisions'] ??
      item['industries'] ??
      item['kinds'] ??
      item['values'] ??
      item['words']
    if (!Array.isArray(words)) return ''
    const shown = words.slice(0, MOST_SHOWN).join('、')
    return named(words.length > MOST_SHOWN ? say('method.words.more', { shown, count: words.length }) : shown)
  }
}

type RowProps = Readonly<{
  item: Item
  at: number
  count: number
  list: ListSpec
  place: Place
  open: boolean
  onToggle: () => void
}>

const Row = ({ item, at, count, list, place, open, onToggle }: RowProps) => {
  const say = useText()
  const named = useNamed()
  const about = useAbout()
  const { change, problems, warnings, edited } = useEditing()
  const here: Place = [...place, at]
  const path = pathOf(here)
  const title = named(list.title(item, say))
  const wrong = problems.filter((one) => isWithin(one.path, path))
  const warned = warnings.filter((one) => isWithin(one.path, path))
  const isEdited = edited.some((one) => isWithin(one, path))
  const remove = (): void => {
    change((document) => withoutItem(document, place, at))
    showToast(say('method.item.removed', { item: title }), {
      undo: () => change((document) => withItem(document, place, at, item))
    })
  }
  const move = (by: number): void => change((document) => withMoved(document, place, at, at + by))
  return (
    <li
      className="form-item"
      data-path={path}
      data-edited={isEdited || undefined}
      data-open={open || undefined}
    >
      <div className="form-item-head">
        <button type="button" className="form-item-title" aria-expanded={open} onClick={onToggle}>
          {list.firstWins && <span className="rule-mark">{at + 1}</span>}
          <span className="form-item-words">
            <strong>{title}</strong>
            {!open && <span className="soft">{about(item)}</span>}
          </span>
          {wrong.length > 0 && (
            <span className="alarm small">{say('method.problems', { count: wrong.length })}</span>
          )}
          {wrong.length === 0 && warned.length > 0 && (
            <span className="warned small">{say('method.warnings', { count: warned.length })}</span>
          )}
        </button>
        <span className="form-item-acts">
          {list.unordered !== true && list.fresh !== null && (
            <>
              <IconButton
                icon="up"
                label={say('method.item.up', { item: title })}
                disabled={at === 0}
                onClick={() => move(-1)}
              />
              <IconButton
                icon="down"
                label={say('method.item.down', { item: title })}
                disabled={at === count - 1}
                onClick={() => move(1)}
              />
            </>
          )}
          {list.fresh !== null && (
            <IconButton icon="close" label={say('method.item.remove', { item: title })} onClick={remove} />
          )}
        </span>
      </div>
      {open && <ItemFields fields={list.fields} place={here} drawList={drawList} />}
    </li>
  )
}

/** The items of a list as rows that open into their forms; long lists are searched. */
export const ItemList = ({
  list,
  place,
  nested = false
}: Readonly<{ list: ListSpec; place: Place; nested?: boolean }>) => {
  const say = useText()
  const named = useNamed()
  const about = useAbout()
  const { document, change, wanted } = useEditing()
  const items = listAt(document, place).filter(isItem)
  const [open, setOpen] = useState<string | null>(null)
  const [typed, setTyped] = useState('')
  const [added, setAdded] = useState<Readonly<{ path: string }> | null>(null)
  const filter = useDeferredValue(typed.trim())
  const path = pathOf(place)
  useEffect(() => {
    if (wanted === null || !wanted.path.startsWith(`${path}[`)) return
    const at = Number(/^\[(\d+)/.exec(wanted.path.slice(path.length))?.[1])
    const item = listAt(document, place)[at]
    if (item === undefined) return
    setTyped('')
    setOpen(nameOf(item, at))
    // Only when a place is asked for, not at each letter.
  }, [wanted])
  useEffect(() => {
    // What is new comes into sight with its first text chosen: typing names it.
    if (added === null) return
    const row = window.document.querySelector<HTMLElement>(`li[data-path="${CSS.escape(added.path)}"]`)
    row?.scrollIntoView({ block: 'nearest' })
    ;[...(row?.querySelectorAll('input') ?? [])].find(({ type }) => type === 'text')?.select()
  }, [added])
  const add = (): void => {
    const fresh = list.fresh?.(document, items, say)
    if (!fresh) return
    // The last of an ordered list is often for all others: what is new stands before it.
    const at = list.firstWins ? Math.max(0, items.length - 1) : items.length
    change((current) => withItem(current, place, at, fresh))
    setTyped('')
    setOpen(nameOf(fresh, at))
    setAdded({ path: `${path}[${at}]` })
  }
  // By what is read of an item, its condition as a sentence too, and by what is written in it.
  const isShown = (item: Item): boolean =>
    filter === '' ||
    `${named(list.title(item, say))} ${about(item)} ${JSON.stringify(item)}`
      .toLowerCase()
      .includes(filter.toLowerCase())
  const shown = new Set(items.filter(isShown))
  const addButton = list.fresh !== null && (
    <Button kind="quiet" onClick={add}>
      {say(nested ? 'method.item.addTo' : 'method.item.add')}
    </Button>
  )
  return (
    <div className="form-list" data-nested={nested || undefined}>
      {items.length > MANY && (
        <div className="form-list-head">
          <TextInput
            type="search"
            className="form-filter"
            value={typed}
            onChange={setTyped}
            placeholder={say('method.filter', { count: items.length })}
            aria-label={say('method.filter', { count: items.length })}
          />
          {addButton}
        </div>
      )}
      {shown.size === 0 && filter !== '' && <p className="soft small">{say('ui.noMatch')}</p>}
      <ul>
        {items.map((item, at) => {
          const name = nameOf(item, at)
          return (
            shown.has(item) && (
              <Row
                // An item whose name is being typed stays the same row.
                key={at}
                item={item}
                at={at}
                count={items.length}
                list={list}
                place={place}
                open={open === name}
                onToggle={() => setOpen(open === name ? null : name)}
              />
            )
          )
        })}
      </ul>
      {addButton}
    </div>
  )
}

/** Names change while they are typed: what is open is told by id where there is one, else by its place. */
const nameOf = (item: unknown, at: number): string =>
  isItem(item) && typeof item['id'] === 'string' ? (itemName(item) ?? String(at)) : String(at)

/** A list within an item, drawn as any other. */
export const drawList: DrawList = (list, place) => <ItemList list={list} place={place} nested />
