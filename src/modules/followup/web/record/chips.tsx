export type Chip<V extends string> = Readonly<{ value: V; label: string }>

type ChipsProps<V extends string> = Readonly<{
  label: string
  chips: readonly Chip<V>[]
  chosen: readonly V[]
  onToggle: (value: V) => void
}>

/** A few as buttons that stay pressed: one of them or several, as `onToggle` makes of it. */
export const Chips = <V extends string>({ label, chips, chosen, onToggle }: ChipsProps<V>) => (
  <div className="chips" role="group" aria-label={label}>
    {chips.map(({ value, label: text }) => (
      <button
        key={value}
        type="button"
        className="chip"
        aria-pressed={chosen.includes(value)}
        onClick={() => onToggle(value)}
      >
        {text}
      </button>
    ))}
  </div>
)

/** The list with the value taken in or out. */
export const toggled = <V extends string>(list: readonly V[], value: V): readonly V[] =>
  list.includes(value) ? list.filter((one) => one !== value) : [...list, value]
