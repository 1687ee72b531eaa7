import { useState, type ReactNode } from 'react'
import { Button, useLanguage, useText } from '#ui'

export type FacetChoice = Readonly<{
  value: string
  label: string
  count: number | null
  chosen: boolean
  excluded?: boolean
}>

/** So many are seen at first; a click shows the rest. */
const FIRST = 6

const Choice = ({
  choice,
  exact,
  onToggle,
  onExclude
}: Readonly<{
  choice: FacetChoice
  exact: boolean
  onToggle: () => void
  onExclude: (() => void) | undefined
}>) => {
  const say = useText()
  const language = useLanguage()
  const count = choice.count === null ? '' : choice.count.toLocaleString(language)
  return (
    <li data-chosen={choice.chosen || undefined} data-excluded={choice.excluded || undefined}>
      <label title={choice.label}>
        <input type="checkbox" className="check-box" checked={choice.chosen} onChange={onToggle} />
        <span className="facet-label">{choice.label}</span>
        <span className="soft small facet-count">
          {exact || count === '' ? count : say('web.customers.about', { count })}
        </span>
      </label>
      {onExclude && (
        <button
          type="button"
          className="facet-exclude"
          aria-pressed={choice.excluded === true}
          aria-label={say('web.customers.exclude', { tag: choice.label })}
          title={say('web.customers.exclude', { tag: choice.label })}
          onClick={onExclude}
        >
          <span aria-hidden="true">−</span>
        </button>
      )}
    </li>
  )
}

export type FacetGroupProps = Readonly<{
  title: ReactNode
  choices: readonly FacetChoice[]
  exact: boolean
  onToggle: (value: string) => void
  onExclude?: ((value: string) => void) | undefined
}>

/** Choices of one kind with how many customers each would leave; what is chosen always stays in sight. */
export const FacetGroup = ({ title, choices, exact, onToggle, onExclude }: FacetGroupProps) => {
  const say = useText()
  const [all, setAll] = useState(false)
  const shown = all
    ? choices
    : choices.filter(({ chosen, excluded }, at) => at < FIRST || chosen || excluded === true)
  if (choices.length === 0) return null
  return (
    <fieldset className="facet">
      <legend>{title}</legend>
      <ul>
        {shown.map((choice) => (
          <Choice
            key={choice.value}
            choice={choice}
            exact={exact}
            onToggle={() => onToggle(choice.value)}
            onExclude={onExclude && (() => onExclude(choice.value))}
          />
        ))}
      </ul>
      {choices.length > FIRST && (
        <Button kind="quiet" className="facet-more" onClick={() => setAll(!all)}>
          {all
            ? say('web.customers.facet.less')
            : say('web.customers.facet.more', { count: choices.length - shown.length })}
        </Button>
      )}
    </fieldset>
  )
}
