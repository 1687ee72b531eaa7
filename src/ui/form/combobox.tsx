import { useQuery } from '@tanstack/react-query'
import {
  useDeferredValue,
  useEffect,
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode
} from 'react'
import { useOnceSettled } from '../keys/once-settled.ts'
import { useText } from '../text/use-text.ts'
import { useControl } from './control.ts'

export type Choice = Readonly<{ value: string; label: string; about?: ReactNode }>

export type ComboboxProps = Readonly<{
  /** What is chosen; null where nothing is. */
  value: Choice | null
  onChange: (value: Choice | null) => void
  /** Finds choices for what was typed; `''` for what to offer at first. */
  search: (query: string, signal: AbortSignal) => Promise<readonly Choice[]>
  /** Tells searches apart in the cache: `['members']`. */
  searchKey: readonly string[]
  placeholder?: string | undefined
  'aria-label'?: string | undefined
}>

/** One of many, found by typing; arrow keys move, Enter takes, Escape leaves what was chosen. */
export const Combobox = ({ value, onChange, search, searchKey, placeholder, ...rest }: ComboboxProps) => {
  const say = useText()
  const control = useControl()
  const listId = useId()
  const host = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const [at, setAt] = useState(0)
  const open = typed !== null
  const query = useDeferredValue((typed ?? '').trim())
  const found = useQuery({
    queryKey: [...searchKey, 'choices', query],
    queryFn: async ({ signal }) => search(query, signal),
    enabled: open,
    placeholderData: (earlier) => earlier
  })
  const choices = open ? (found.data ?? []) : []
  const active = Math.min(at, Math.max(0, choices.length - 1))
  const showing = open && (choices.length > 0 || (query !== '' && !found.isFetching))

  useEffect(() => {
    const [panel, box] = [list.current, host.current?.getBoundingClientRect()]
    if (!showing || !panel || !box) return undefined
    // In the top layer, so that no dialog and no table cuts it off.
    panel.showPopover()
    const below = innerHeight - box.bottom - 8
    const under = below >= Math.min(panel.offsetHeight, box.top)
    panel.style.width = `${box.width}px`
    panel.style.left = `${box.left}px`
    panel.style.maxHeight = `${Math.min(320, under ? below : box.top - 8)}px`
    panel.style.top = under ? `${box.bottom + 2}px` : `${box.top - 2 - panel.offsetHeight}px`
    panel.dataset['placed'] = ''
    return () => panel.hidePopover()
  }, [showing, choices.length])

  const take = (choice: Choice | undefined): void => {
    if (!choice) return
    onChange(choice)
    setTyped(null)
  }
  const settled = query === (typed ?? '').trim() && !found.isPending && !found.isPlaceholderData
  const askFor = useOnceSettled(open && settled, () => take(choices[active]))
  const close = (): void => {
    setTyped(null)
    askFor(false)
  }
  const pressed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && !open) setTyped('')
    else if (step !== 0 && choices.length > 0) setAt((active + step + choices.length) % choices.length)
    else if (event.key === 'Enter' && open) askFor(true)
    else if (event.key === 'Escape' && open) close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="combobox" ref={host}>
      <input
        {...control}
        {...rest}
        className="input"
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={showing}
        aria-controls={listId}
        aria-activedescendant={showing && choices.length > 0 ? `${listId}-${active}` : undefined}
        placeholder={placeholder ?? say('ui.typeToSearch')}
        value={typed ?? value?.label ?? ''}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
          askFor(false)
          if (event.target.value === '') onChange(null)
        }}
        onClick={() => setTyped(typed ?? '')}
        onBlur={close}
        onKeyDown={pressed}
      />
      <div
        id={listId}
        ref={list}
        popover="manual"
        className="floating menu"
        role="listbox"
        aria-label={say('ui.choose')}
      >
        {showing && choices.length === 0 && (
          <div role="option" aria-disabled="true" aria-selected="false" className="soft combobox-choice">
            {say('ui.noMatch')}
          </div>
        )}
        {choices.map((choice, index) => (
          <div
            key={choice.value}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === active}
            className="combobox-choice"
            // Before the blur of the field, which would close the list.
            onPointerDown={(event) => {
              event.preventDefault()
              take(choice)
            }}
            onPointerMove={() => setAt(index)}
          >
            {choice.label}
            {choice.about !== undefined && <span className="soft small">{choice.about}</span>}
          </div>
        ))}
      </div>
    </div>
  )
}
