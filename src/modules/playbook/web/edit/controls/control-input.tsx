import { AmountInput, NumberInput, Checkbox, Select, TextArea, TextInput, useNamed, useText } from '#ui'
import { ALWAYS, pathOf, type Place } from '../../../core/draft/index.ts'
import type { Control, FieldSpec } from '../forms/form.ts'
import { isWithin, useEditing } from '../editing.ts'
import { RuleBuilder } from '../rule/rule-builder.tsx'
import { CodesInput } from './codes-input.tsx'
import { PaceInput } from './pace-input.tsx'
import { BandInput, BandsInput, TagValueInput } from './small-inputs.tsx'
import { WordsInput } from './words-input.tsx'

/** The control of a field with what is written at its place. */
export const ControlInput = ({
  spec,
  place,
  value,
  label
}: Readonly<{
  spec: FieldSpec & Readonly<{ control: Exclude<Control, { as: 'list' }> }>
  place: Place
  value: unknown
  label: string
}>) => {
  const say = useText()
  const named = useNamed()
  const { document, edit, problems } = useEditing()
  const { control, empty, optional } = spec
  const set = (next: unknown): void =>
    edit(place, optional === true && (next === '' || next === null) ? empty : next)
  const text = typeof value === 'string' ? value : ''
  switch (control.as) {
    case 'text':
      return <TextInput value={text} onChange={set} />
    case 'long':
      return <TextArea value={text} onChange={set} rows={2} className="long-input" />
    case 'colour':
      return (
        <input
          type="color"
          className="colour-input"
          aria-label={label}
          value={text}
          onChange={(event) => set(event.target.value)}
        />
      )
    case 'amount':
      return <AmountInput value={value} onChange={set} empty={optional === true} />
    case 'number':
      return (
        <span className="with-unit">
          <NumberInput value={value} min={control.min} max={control.max} step={control.step} onChange={set} />
          {control.unit !== undefined && <span className="soft">{say(`method.unit.${control.unit}`)}</span>}
          {optional === true && value === null && <span className="soft small">{say('method.unset')}</span>}
        </span>
      )
    case 'yes':
      return (
        <Checkbox checked={value === true} onChange={set}>
          {label}
        </Checkbox>
      )
    case 'choice': {
      const options = control.of(document, say).map((one) => ({ ...one, label: named(one.label) }))
      const known = text === '' || options.some((one) => one.value === text)
      return (
        <Select
          value={text}
          options={known ? options : [{ value: text, label: text }, ...options]}
          placeholder={optional === true || text === '' ? say('method.none') : undefined}
          onChange={set}
        />
      )
    }
    case 'words': {
      const options = control.of?.(document, say)
      return (
        <WordsInput
          value={value}
          {...(options === undefined ? {} : { options })}
          ordered={control.ordered === true}
          label={label}
          onChange={set}
        />
      )
    }
    case 'codes':
      return <CodesInput value={value} facts={control.of} label={label} onChange={set} />
    case 'pace':
      return <PaceInput value={value} open={optional === true} onChange={set} />
    case 'tagValue':
      return <TagValueInput value={value} onChange={set} label={label} />
    case 'band':
      return <BandInput value={value} onChange={set} label={label} />
    case 'bands':
      return <BandsInput value={value} onChange={set} label={label} />
    default: {
      const path = pathOf(place)
      if (value === undefined)
        return (
          <button type="button" className="rule-add" onClick={() => edit(place, ALWAYS)}>
            {say('method.rule.begin')}
          </button>
        )
      return (
        <div>
          <RuleBuilder
            rule={value}
            onChange={(rule) => edit(place, rule)}
            problems={problems
              .filter((one) => isWithin(one.path, path))
              .map((one) => ({ path: one.path.slice(path.length).replace(/^\./, ''), text: one.text }))}
          />
          {optional === true && (
            <button type="button" className="rule-add" onClick={() => edit(place, undefined)}>
              {say('method.rule.clear')}
            </button>
          )}
        </div>
      )
    }
  }
}
