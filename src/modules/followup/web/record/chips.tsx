export type Chip<V extends string> = Readonly<{ value: V; label: string }>

type ChipsProps<V extends string> = Readonly<{
  label: string
  chips: readonly Chip<V>[]
  chosen: readonly V[]
  onToggle: (value: V) => void
}>

/** Several of a few, as buttons that stay pressed. */
export const Chips = <V extends string>({ label, chips, chosen, onToggle }: ChipsProps<V>) => (
  <div className="row chips" role="group" aria-label={label}>
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
