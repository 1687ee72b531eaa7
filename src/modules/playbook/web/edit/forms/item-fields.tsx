import type { ReactNode } from 'react'
import { Field, useNamed, useText } from '#ui'
import { pathOf, valueAt, type Place } from '../../../core/draft/index.ts'
import { ControlInput } from '../controls/control-input.tsx'
import { isWithin, useEditing } from '../editing.ts'
import { Mends } from '../mends.tsx'
import type { FieldSpec, Item, ListSpec } from './form.ts'

/** Controls that carry their own words: a label over them would be said twice, or stands for several. */
const unlabelled = new Set([
  'rule',
  'yes',
  'list',
  'words',
  'codes',
  'pace',
  'tagValue',
  'band',
  'bands',
  'colour'
])

/** How a list within an item is drawn: by what draws lists, which draws these fields. */
export type DrawList = (list: ListSpec, place: Place) => ReactNode

const FieldOf = ({
  spec,
  place,
  drawList
}: Readonly<{ spec: FieldSpec; place: Place; drawList: DrawList }>) => {
  const say = useText()
  const { document, problems, warnings, edited } = useEditing()
  const named = useNamed()
  const path = pathOf(place)
  const label = say(`method.field.${spec.label ?? spec.key}`)
  const own = spec.control.as === 'rule' || spec.control.as === 'list'
  const error = own ? undefined : problems.find((one) => isWithin(one.path, path))?.text
  const isEdited = edited.some((one) => isWithin(one, path))
  const warned = spec.control.as === 'list' ? [] : warnings.filter((one) => isWithin(one.path, path))
  const { control } = spec
  const input =
    control.as === 'list' ? (
      drawList(control.list, place)
    ) : (
      <ControlInput
        spec={{ ...spec, control }}
        place={place}
        value={valueAt(document, place)}
        label={label}
      />
    )
  return (
    <div
      className="form-field"
      data-path={path}
      data-edited={isEdited || undefined}
      data-as={spec.control.as}
    >
      {unlabelled.has(spec.control.as) ? (
        <div className="field">
          {spec.control.as !== 'yes' && <span className="label">{label}</span>}
          {input}
          {error !== undefined && (
            <p className="alarm small" role="alert">
              {error}
            </p>
          )}
        </div>
      ) : (
        <Field label={label} error={error} optional={spec.optional}>
          {input}
        </Field>
      )}
      {warned.map((one) => (
        <div key={one.text} className="warned small">
          <p>{named(one.text)}</p>
          <Mends problem={one} />
        </div>
      ))}
    </div>
  )
}

/** The values of an item, one under the other; short ones side by side. */
export const ItemFields = ({
  fields,
  place,
  drawList
}: Readonly<{ fields: readonly FieldSpec[]; place: Place; drawList: DrawList }>) => {
  const { document } = useEditing()
  const item = valueAt(document, place)
  // What is drawn here is an item or a record of the document.
  const values = (typeof item === 'object' && item !== null ? item : {}) as Item
  return (
    <div className="item-fields">
      {fields
        .filter(({ shown }) => shown === undefined || shown(values))
        .map((spec) => (
          <FieldOf
            key={`${spec.key} ${spec.label ?? ''}`}
            spec={spec}
            place={[...place, spec.key]}
            drawList={drawList}
          />
        ))}
    </div>
  )
}
