import { Field, TextInput, useNamed, useText } from '#ui'
import { usePlaybookWords } from '../playbook-words.ts'
import { Chips, toggled } from './chips.tsx'
import type { Draft } from './draft.ts'

type Part = Pick<Draft, 'objections' | 'objectionText'>

/** What speaks against it: by the playbook's words with one tap, others as they were said. */
export const ObjectionsField = ({
  objections,
  objectionText,
  onChange
}: Part & Readonly<{ onChange: (part: Partial<Part>) => void }>) => {
  const say = useText()
  const named = useNamed()
  const terms = usePlaybookWords()?.vocabulary.objections.map(({ term }) => term) ?? []
  return (
    <Field label={say('followup.web.objections')} optional>
      {terms.length > 0 && (
        <Chips
          label={say('followup.web.objections')}
          chips={terms.map((value) => ({ value, label: named(value) }))}
          chosen={objections}
          onToggle={(value) => onChange({ objections: toggled(objections, value) })}
        />
      )}
      <TextInput
        value={objectionText}
        placeholder={say('followup.web.objections.example')}
        onChange={(text) => onChange({ objectionText: text })}
      />
    </Field>
  )
}
