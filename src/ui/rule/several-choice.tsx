import { Combobox, type Choice } from '../form/combobox.tsx'
import { Icon } from '../form/icon.tsx'

/** Several values: what is chosen as chips that a click takes away, and a field that finds more. */
export const SeveralChoice = ({
  values,
  nameOf,
  find,
  searchKey,
  dropLabel,
  onChange,
  ...rest
}: Readonly<{
  values: readonly string[]
  nameOf: (value: string) => string
  find: (typed: string, signal: AbortSignal) => Promise<readonly Choice[]>
  searchKey: readonly string[]
  dropLabel: (name: string) => string
  onChange: (values: readonly string[]) => void
  'aria-label': string
  placeholder: string
}>) => (
  <span className="several-choice">
    {values.map((value) => (
      <button
        key={value}
        type="button"
        className="filter-chip"
        aria-label={dropLabel(nameOf(value))}
        onClick={() => onChange(values.filter((one) => one !== value))}
      >
        {nameOf(value)}
        <Icon name="close" />
      </button>
    ))}
    <Combobox
      {...rest}
      value={null}
      search={find}
      searchKey={[...searchKey, values.join('|')]}
      onChange={(choice) => {
        if (choice) onChange([...values, choice.value])
      }}
    />
  </span>
)
