import { useQuery } from '@tanstack/react-query'
import {
  useDeferredValue,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode
} from 'react'
import { useStore } from '../client/store.ts'
import { useText } from '../text/use-text.ts'
import { commands } from './commands.ts'
import { keyText } from './keyboard-help.tsx'
import { useOnceSettled } from './once-settled.ts'

export type PaletteHit = Readonly<{ id: string; label: ReactNode; about?: ReactNode; open: () => void }>

export type CommandPaletteProps = Readonly<{
  /** Finds records; asked as one types. */
  search: (query: string, signal: AbortSignal) => Promise<readonly PaletteHit[]>
  onClose: () => void
  /** Those whom one had open last, shown before anything is typed. */
  recent?: readonly PaletteHit[]
  /** Whether it is still asked who they are: what is entered before waits for them. */
  isRecentAsked?: boolean
  /** What to do with words that nobody is called by; none where nothing can be made of them. */
  create?: ((query: string) => Readonly<{ label: string; run: () => void }>) | undefined
  /** Where a record is to be chosen for something: what for, and no commands. */
  choosing?: string | undefined
}>

type Entry = Readonly<{ id: string; label: ReactNode; about: ReactNode; run: () => void }>

const entryOf = ({ id, label, about, open }: PaletteHit): Entry => ({ id, label, about, run: open })

const useEntries = (
  query: string,
  search: CommandPaletteProps['search'],
  { recent, isAsked }: Readonly<{ recent: readonly PaletteHit[]; isAsked: boolean }>,
  withCommands: boolean
) => {
  const asked = useDeferredValue(query.trim())
  const known = useStore(commands)
  const found = useQuery({
    queryKey: ['customers', 'palette', asked],
    queryFn: async ({ signal }) => search(asked, signal),
    enabled: asked !== '',
    placeholderData: (earlier) => (asked === '' ? undefined : earlier)
  })
  const lower = asked.toLowerCase()
  const hits: readonly Entry[] = (asked === '' ? recent : (found.data ?? [])).map(entryOf)
  const fitting: readonly Entry[] = (withCommands ? known : [])
    .filter(({ label }) => label.toLowerCase().includes(lower))
    .map(({ id, label, key, run }) => ({
      id: `command ${id}`,
      label,
      about: key === undefined ? null : <kbd>{keyText(key)}</kbd>,
      run
    }))
  const isMissing = asked !== '' && asked === query.trim() && !found.isFetching && hits.length === 0
  const settled =
    asked === query.trim() && (asked === '' ? !isAsked : !found.isPending && !found.isPlaceholderData)
  return { hits, fitting, isMissing, settled, none: isMissing && fitting.length === 0 }
}

/** Search for every customer and every command, by `Ctrl/⌘ K`. */
export const CommandPalette = ({
  search,
  onClose,
  recent = [],
  isRecentAsked = false,
  create,
  choosing
}: CommandPaletteProps) => {
  const say = useText()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const { hits, fitting, isMissing, settled, none } = useEntries(
    query,
    search,
    { recent, isAsked: isRecentAsked },
    choosing === undefined
  )
  const offered = isMissing ? create?.(query.trim()) : undefined
  const making: readonly Entry[] = offered
    ? [{ id: 'create', label: offered.label, about: null, run: offered.run }]
    : []
  const entries = [...hits, ...fitting, ...making]
  const active = Math.min(at, Math.max(0, entries.length - 1))
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  useLayoutEffect(() => {
    dialog.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [active])
  const choose = (entry: Entry | undefined): void => {
    if (!entry) return
    // What is chosen for something is taken on by whoever asked.
    if (choosing === undefined) onClose()
    entry.run()
  }
  const askFor = useOnceSettled(settled, () => choose(entries[active]))
  const pressed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && entries.length > 0) setAt((active + step + entries.length) % entries.length)
    else if (event.key === 'Enter') askFor(true)
    else return
    event.preventDefault()
  }
  const group = (title: string, list: readonly Entry[], from: number) =>
    list.length === 0 ? null : (
      <div role="group" aria-label={title}>
        <div className="soft small palette-group" aria-hidden="true">
          {title}
        </div>
        {list.map((entry, index) => (
          <div
            key={entry.id}
            id={`${id}-${from + index}`}
            role="option"
            aria-selected={from + index === active}
            onPointerMove={() => setAt(from + index)}
            onClick={() => choose(entry)}
          >
            <span>{entry.label}</span>
            <span className="soft small">{entry.about}</span>
          </div>
        ))}
      </div>
    )
  return (
    <dialog
      ref={dialog}
      className="dialog palette"
      aria-label={say('ui.palette')}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose()
      }}
    >
      <input
        className="palette-input"
        role="combobox"
        aria-expanded={entries.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={entries.length > 0 ? `${id}-${active}` : undefined}
        aria-label={choosing ?? say('ui.palette')}
        placeholder={choosing ?? say('ui.palette.placeholder')}
        autoComplete="off"
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setAt(0)
          askFor(false)
        }}
        onKeyDown={pressed}
      />
      <div id={`${id}-list`} className="palette-list" role="listbox" aria-label={say('ui.palette')}>
        {group(say(query.trim() === '' ? 'ui.palette.recent' : 'ui.palette.customers'), hits, 0)}
        {group(say('ui.palette.commands'), fitting, hits.length)}
        {group(say('ui.palette.create'), making, hits.length + fitting.length)}
      </div>
      <p className="soft palette-none" role="status">
        {none && making.length === 0 && say('ui.palette.none', { query: query.trim() })}
      </p>
    </dialog>
  )
}
