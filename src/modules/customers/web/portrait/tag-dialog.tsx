import { useId, useState } from 'react'
import {
  Button,
  Combobox,
  DateInput,
  Dialog,
  Field,
  FormProblem,
  problemOfField,
  showToast,
  TextInput,
  useText,
  useToday,
  type Choice
} from '#ui'
import type { Customer } from '../queries.ts'
import { tagChoices, knownTags } from './tag-vocabulary.ts'
import { useMarkTag } from './use-mark-tag.ts'
import { useTagBook } from './use-tag-book.ts'

/** What is about to be said: a tag to be looked for, or one that stands (or not) from now on. */
export type TagAsked = Readonly<{ kind: 'add' | 'pin' | 'suppress'; tag: string | null }>

const choiceOf = (tag: string): Choice => ({ value: tag, label: tag })

/** Adds, pins or suppresses a tag, with a reason and a last day (POR-3). */
export const TagDialog = ({
  customer,
  asked,
  onClose
}: Readonly<{ customer: Customer; asked: TagAsked; onClose: () => void }>) => {
  const say = useText()
  const formId = useId()
  const today = useToday()
  const book = useTagBook()
  const [tag, setTag] = useState<Choice | null>(asked.tag === null ? null : choiceOf(asked.tag))
  const [until, setUntil] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [has] = useState(() => new Set(customer.analysis.portrait.tags.map((one) => one.tag)))
  const kind = asked.kind === 'suppress' ? 'suppress' : 'pin'
  const { save, undo } = useMarkTag(customer.id)
  const search = (typed: string): Promise<readonly Choice[]> => {
    const { found, fresh } = tagChoices(typed, book === undefined ? [] : knownTags(book), has)
    return Promise.resolve([
      ...found.map(choiceOf),
      ...(fresh === null ? [] : [{ ...choiceOf(fresh), about: say('web.portrait.newTag') }])
    ])
  }
  const suppressed =
    tag !== null && customer.tagMarks.some((one) => one.tag === tag.value && one.kind === 'suppress')
  const submit = (): void => {
    if (tag === null) return
    const mark = { kind, until, reason: reason.trim() === '' ? null : reason.trim() } as const
    const before = customer.tagMarks.find((one) => one.tag === tag.value) ?? null
    save.mutate(
      { tag: tag.value, mark, seen: before?.at ?? null },
      {
        onSuccess: () => {
          onClose()
          showToast(say(`web.portrait.done.${asked.kind}`, { tag: tag.value }), {
            undo: () => undo(tag.value, before)
          })
        }
      }
    )
  }
  return (
    <Dialog
      title={
        asked.tag === null ? say('web.portrait.add') : say(`web.portrait.ask.${kind}`, { tag: asked.tag })
      }
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{say('ui.cancel')}</Button>
          <Button kind="primary" submits form={formId} busy={save.isPending}>
            {say(`web.portrait.do.${asked.kind}`)}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        {asked.tag === null ? (
          <Field
            label={say('web.portrait.tag')}
            hint={suppressed ? say('web.portrait.wasSuppressed') : say('web.portrait.tag.hint')}
            error={problemOfField(save.error, 'tag')}
          >
            <Combobox
              value={tag}
              onChange={setTag}
              search={search}
              searchKey={['tags', customer.id, book === undefined ? 'none' : 'book']}
              placeholder={say('web.portrait.tag.placeholder')}
            />
          </Field>
        ) : (
          <p className="soft">{say(`web.portrait.about.${kind}`)}</p>
        )}
        <Field
          label={say('web.portrait.why')}
          optional={kind === 'pin'}
          required={kind === 'suppress'}
          error={problemOfField(save.error, 'reason')}
        >
          <TextInput value={reason} maxLength={500} onChange={setReason} />
        </Field>
        <Field
          label={say('web.portrait.lastDay')}
          optional
          hint={say('web.portrait.lastDay.hint')}
          error={problemOfField(save.error, 'until')}
        >
          <DateInput value={until} onChange={setUntil} min={today} />
        </Field>
        <FormProblem error={save.error} fields={['tag', 'reason', 'until']} />
      </form>
    </Dialog>
  )
}
