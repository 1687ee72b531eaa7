import { useId, type KeyboardEvent, type ReactNode } from 'react'
import { useCurrentInSight } from './use-current-in-sight.ts'

export type Tab<K extends string = string> = Readonly<{ key: K; label: ReactNode }>

export type TabsProps<K extends string> = Readonly<{
  label: string
  tabs: readonly Tab<K>[]
  value: K
  onChange: (key: K) => void
  /** What the chosen tab shows. */
  children: ReactNode
}>

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }

/** Parts of one page, one at a time; arrow keys change, Tab goes into the part. */
export const Tabs = <K extends string>({ label, tabs, value, onChange, children }: TabsProps<K>) => {
  const id = useId()
  // Also when a count comes and makes a label longer.
  const row = useCurrentInSight<HTMLDivElement>(
    [value, ...tabs.map(({ label: text }) => (typeof text === 'string' ? text : ''))].join(' ')
  )
  const pressed = (event: KeyboardEvent<HTMLElement>): void => {
    const step = STEPS[event.key]
    if (step === undefined) return
    event.preventDefault()
    const at = tabs.findIndex(({ key }) => key === value)
    const next = tabs[(at + step + tabs.length) % tabs.length]
    if (!next) return
    onChange(next.key)
    document.getElementById(`${id}-${next.key}`)?.focus()
  }
  return (
    <>
      <div ref={row} className="tabs" role="tablist" aria-label={label} onKeyDown={pressed}>
        {tabs.map(({ key, label: text }) => (
          <button
            key={key}
            id={`${id}-${key}`}
            type="button"
            role="tab"
            aria-selected={key === value}
            aria-controls={key === value ? `${id}-part` : undefined}
            tabIndex={key === value ? 0 : -1}
            onClick={() => onChange(key)}
          >
            {text}
          </button>
        ))}
      </div>
      <div id={`${id}-part`} role="tabpanel" aria-labelledby={`${id}-${value}`} tabIndex={-1}>
        {children}
      </div>
    </>
  )
}
