import { useState } from 'react'
import {
  Button,
  Checkbox,
  Dialog,
  Field,
  FormProblem,
  problemOfField,
  Segmented,
  TextInput,
  useMe,
  useSubmit,
  useText,
  type Columns
} from '#ui'
import type { CustomerRow, SavedView, ViewSharing } from '../../contract.ts'
import type { ListSearch } from '../list/list-search.ts'

import { changeView, createView } from './view-queries.ts'
import { viewOfSearch } from './view-search.ts'

const sharings: readonly ViewSharing[] = ['own', 'department', 'everybody']

/** Keeps what the list asks as a view, or says how one that is kept is called and who sees it. */
export const ViewDialog = ({
  view,
  search,
  layout,
  onDone,
  onClose
}: Readonly<{
  /** The view that is changed; null for a new one. */
  view: SavedView | null
  search: ListSearch
  layout: Columns<CustomerRow>['layout']
  onDone: (id: string) => void
  onClose: () => void
}>) => {
  const say = useText()
  const { id: myId } = useMe()
  const [name, setName] = useState(view?.name ?? '')
  const [shared, setShared] = useState<ViewSharing>(view?.shared ?? 'own')
  const [withColumns, setWithColumns] = useState(view === null ? true : view.columns !== null)
  const save = useSubmit(
    async (_: null, key) => {
      const kept = withColumns
        ? view?.columns
          ? {}
          : { columns: [...layout.shown], widths: { ...layout.widths } }
        : { columns: null, widths: {} }
      if (view === null)
        return createView(
          {
            name: name.trim(),
            shared,
            ...viewOfSearch(search, myId),
            columns: null,
            widths: {},
            ...kept
          },
          key
        )
      await changeView(view, { name: name.trim(), shared, ...kept })
      return view.id
    },
    { onDone }
  )
  const title = say(view === null ? 'views.web.keep' : 'views.web.edit')
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{say('ui.cancel')}</Button>
          <Button
            kind="primary"
            busy={save.isPending}
            disabled={name.trim() === ''}
            onClick={() => save.mutate(null)}
          >
            {say('views.web.save')}
          </Button>
        </>
      }
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '') save.mutate(null)
        }}
      >
        <Field label={say('views.web.name')} error={problemOfField(save.error, 'name')}>
          <TextInput value={name} onChange={setName} maxLength={40} autoFocus />
        </Field>
        <Field
          label={say('views.web.shared')}
          hint={say(`views.web.shared.${shared}.about`)}
          error={problemOfField(save.error, 'shared')}
        >
          <Segmented
            label={say('views.web.shared')}
            value={shared}
            options={sharings.map((value) => ({ value, label: say(`views.web.shared.${value}`) }))}
            onChange={setShared}
          />
        </Field>
        <Checkbox checked={withColumns} onChange={setWithColumns}>
          {say('views.web.withColumns')}
        </Checkbox>
        <FormProblem error={save.error} fields={['name', 'shared']} />
      </form>
    </Dialog>
  )
}
