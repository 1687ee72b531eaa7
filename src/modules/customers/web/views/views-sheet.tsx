import { useState } from 'react'
import {
  Button,
  Dialog,
  IconButton,
  Menu,
  problemText,
  Sheet,
  showToast,
  useMe,
  useText,
  type MenuItem
} from '#ui'
import type { SavedView, ViewChoiceInput } from '../../contract.ts'
import type { ViewEntry, Views } from './use-views.ts'
import { chooseView, createView, removeView, type ViewToKeep } from './view-queries.ts'

const keptOf = ({ name, filter, sort, columns, widths, shared }: SavedView): ViewToKeep => ({
  name,
  filter,
  sort,
  columns,
  widths,
  shared
})

/** 华东大客户, 华东大客户 2, …: a copy needs a name of its own. */
const copyName = (name: string, taken: ReadonlySet<string>): string => {
  for (let number = 2; ; number++) {
    const copy = `${name.slice(0, 36)} ${number}`
    if (!taken.has(copy)) return copy
  }
}

const Remove = ({
  view,
  onClose,
  onRemove
}: Readonly<{ view: SavedView; onClose: () => void; onRemove: () => void }>) => {
  const say = useText()
  return (
    <Dialog
      title={say('views.web.remove.ask', { name: view.name })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{say('ui.cancel')}</Button>
          <Button kind="danger" onClick={onRemove}>
            {say('views.web.remove')}
          </Button>
        </>
      }
    >
      <p>
        {view.usedBy > 0
          ? say('views.web.remove.used', { count: view.usedBy })
          : say('views.web.remove.about')}
      </p>
    </Dialog>
  )
}

/** Every view that the reader sees, and what he makes of each: where it is pinned, which opens first; his own to change. */
export const ViewsSheet = ({
  views,
  onOpen,
  onEdit,
  onClose
}: Readonly<{
  views: Views
  onOpen: (entry: ViewEntry) => void
  onEdit: (view: SavedView) => void
  onClose: () => void
}>) => {
  const say = useText()
  const me = useMe()
  const [removing, setRemoving] = useState<SavedView | null>(null)
  const attempt = (work: Promise<unknown>, done?: string): void => {
    work.then(
      () => {
        if (done !== undefined) showToast(done)
      },
      (error: unknown) => showToast(problemText(error, say('ui.unreached')), { problem: true })
    )
  }
  const choose = ({ key }: ViewEntry, choice: ViewChoiceInput): void => attempt(chooseView(key, choice))
  const mine = new Set(views.entries.flatMap(({ saved }) => (saved?.author.id === me.id ? [saved.name] : [])))
  const remove = (view: SavedView): void => {
    setRemoving(null)
    attempt(removeView(view.id), say('views.web.removed', { name: view.name }))
  }
  /** One step up among those that are pinned alike. */
  const earlier = (entry: ViewEntry): (() => void) | null => {
    const alike = views.entries.filter(({ pinned, saved }) => pinned === entry.pinned && saved !== null)
    const at = alike.indexOf(entry)
    if (entry.pinned === null || at < 1) return null
    const order = alike.map(({ key }) => key)
    order.splice(at - 1, 2, entry.key, order[at - 1] ?? '')
    return () => attempt(Promise.all(order.map(async (key, place) => chooseView(key, { place }))))
  }
  const itemsOf = (entry: ViewEntry): readonly MenuItem[] => {
    const { saved, pinned, isDefault } = entry
    const up = earlier(entry)
    return [
      {
        key: 'top',
        label: say(pinned === 'top' ? 'views.web.unpin' : 'views.web.pinTop'),
        run: () => choose(entry, { pinned: pinned === 'top' ? null : 'top' })
      },
      {
        key: 'side',
        label: say(pinned === 'side' ? 'views.web.unpinSide' : 'views.web.pinSide'),
        run: () => choose(entry, { pinned: pinned === 'side' ? null : 'side' })
      },
      ...(up ? [{ key: 'up', label: say('views.web.earlier'), run: up }] : []),
      {
        key: 'first',
        label: say(isDefault ? 'views.web.notFirst' : 'views.web.makeFirst'),
        run: () => choose(entry, { isDefault: !isDefault })
      },
      ...(saved
        ? [
            {
              key: 'copy',
              label: say('views.web.copy'),
              run: () =>
                attempt(
                  createView({ ...keptOf(saved), name: copyName(saved.name, mine), shared: 'own' }),
                  say('views.web.copied')
                )
            }
          ]
        : []),
      ...(saved?.mayEdit === true
        ? [
            { key: 'edit', label: say('views.web.edit'), run: () => onEdit(saved) },
            { key: 'remove', label: say('views.web.remove'), danger: true, run: () => setRemoving(saved) }
          ]
        : [])
    ]
  }
  const about = ({ saved, isDefault, pinned }: ViewEntry): string =>
    [
      saved && saved.author.id !== me.id ? say('views.web.by', { name: saved.author.name }) : null,
      saved && saved.shared === 'department'
        ? say('views.web.seenBy', { name: saved.department?.name ?? '' })
        : saved?.shared === 'everybody'
          ? say('views.web.shared.everybody')
          : null,
      isDefault ? say('views.web.isFirst') : null,
      pinned === 'top' ? say('views.web.isTop') : pinned === 'side' ? say('views.web.isSide') : null
    ]
      .filter((part) => part !== null)
      .join(' · ')
  const group = (title: string, entries: readonly ViewEntry[]) =>
    entries.length > 0 && (
      <section className="view-group" aria-label={title}>
        <h3 className="soft small">{title}</h3>
        <ul>
          {entries.map((entry) => (
            <li key={entry.key}>
              <button type="button" className="view-name" onClick={() => onOpen(entry)}>
                <span>{entry.name}</span>
                <span className="soft small">{about(entry)}</span>
                {entry.saved?.problem && <span className="alarm small">{entry.saved.problem}</span>}
              </button>
              <Menu
                label={say('views.web.actions', { name: entry.name })}
                trigger={(trigger) => (
                  <IconButton
                    {...trigger}
                    icon="more"
                    label={say('views.web.actions', { name: entry.name })}
                  />
                )}
                items={itemsOf(entry)}
              />
            </li>
          ))}
        </ul>
      </section>
    )
  const { entries } = views
  return (
    <Sheet title={say('web.customers.views')} onClose={onClose}>
      {group(
        say('views.web.mine'),
        entries.filter(({ saved }) => saved?.author.id === me.id)
      )}
      {group(
        say('views.web.theirs'),
        entries.filter(({ saved }) => saved !== null && saved.author.id !== me.id)
      )}
      {group(
        say('views.web.builtIn'),
        entries.filter(({ saved }) => saved === null)
      )}
      {!entries.some(({ saved }) => saved !== null) && <p className="soft small">{say('views.web.none')}</p>}
      {removing && (
        <Remove view={removing} onClose={() => setRemoving(null)} onRemove={() => remove(removing)} />
      )}
    </Sheet>
  )
}
