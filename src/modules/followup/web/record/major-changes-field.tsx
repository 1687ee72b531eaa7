import { Field, useNamed, useText } from '#ui'
import { usePlaybookWords } from '../playbook-words.ts'
import { Chips, toggled } from './chips.tsx'

/** 重大变化 (POR-8): one tap, and the customer is to be reviewed within a day, with this record as the reason. */
export const MajorChangesField = ({
  chosen,
  onChange
}: Readonly<{ chosen: readonly string[]; onChange: (chosen: readonly string[]) => void }>) => {
  const say = useText()
  const named = useNamed()
  const known = usePlaybookWords()?.refresh.triggers.map(({ name }) => name) ?? []
  // One of a draft that the playbook does not name any more can still be taken off.
  const kinds = [...known, ...chosen.filter((kind) => !known.includes(kind))]
  if (kinds.length === 0) return null
  return (
    <Field
      label={say('web.portrait.majorChanges')}
      optional
      hint={chosen.length > 0 ? say('web.portrait.majorChanges.about') : undefined}
    >
      <Chips
        label={say('web.portrait.majorChanges')}
        chips={kinds.map((value) => ({ value, label: named(value) }))}
        chosen={chosen}
        onToggle={(kind) => onChange(toggled(chosen, kind))}
      />
    </Field>
  )
}
