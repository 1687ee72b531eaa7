import { SeveralChoice, useNamed, useText, valuesFound } from '#ui'
import { useEditing } from '../editing.ts'

/** Several codes of standards (GB/T 4754, GB/T 2260), found by their names; what is no code can be written all the same. */
export const CodesInput = ({
  value,
  facts,
  label,
  onChange
}: Readonly<{
  value: unknown
  /** The facts in which such codes stand. */
  facts: readonly string[]
  label: string
  onChange: (codes: readonly string[]) => void
}>) => {
  const say = useText()
  const named = useNamed()
  const { codes } = useEditing()
  const known = facts.flatMap((fact) => codes[fact] ?? []).map((one) => ({ ...one, label: named(one.label) }))
  const values = Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
  return (
    <SeveralChoice
      values={values}
      nameOf={(code) => known.find((one) => one.value === code)?.label ?? named(code)}
      find={(typed) =>
        Promise.resolve(
          valuesFound(typed, { known, counted: [], taken: values, isOpen: true }).map(
            ({ value: code, label: name }) => ({ value: code, label: name })
          )
        )
      }
      searchKey={['codes', ...facts]}
      dropLabel={(word) => say('method.words.remove', { word })}
      onChange={onChange}
      aria-label={label}
      placeholder={say('ui.rule.more')}
    />
  )
}
