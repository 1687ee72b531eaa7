import { useState } from 'react'
import { Button, Segmented, Sheet, useNamed, useText } from '#ui'
import type { PlaybookDocument, PlaybookView } from '../../../contract.ts'
import { changesBetween, mergeDocuments, type Settled } from '../../../core/draft/index.ts'
import { catalogueOf } from '../../../core/custom/catalogue-of.ts'
import type { Draft } from '../draft/use-draft.ts'
import { ChangeList } from './change-list.tsx'
import { placeWords } from './change-words.ts'

/** Somebody saved another version meanwhile: what it changed, and one’s own edits laid upon it. */
export const ConflictBanner = ({
  draft,
  view,
  open,
  onOpen,
  onClose
}: Readonly<{
  draft: Draft
  view: PlaybookView
  /** Whether the changes are shown. */
  open: boolean
  onOpen: () => void
  onClose: () => void
}>) => {
  const say = useText()
  const named = useNamed()
  const [settled, setSettled] = useState<Settled>({})
  // The server gives `playbookSchema`, complete.
  const theirs = view.document as PlaybookDocument
  const changes = changesBetween(draft.base, theirs)
  const merged = mergeDocuments(draft.base, draft.document, theirs, settled)
  const lay = (): void => {
    // Both were playbooks, and what is laid upon each other keeps their shape.
    draft.rebase(theirs, merged.document as PlaybookDocument)
    onClose()
  }
  const who = view.author?.name ?? say('web.playbook.author.none')
  return (
    <div className="edit-banner" role="alert">
      <p>{say('method.conflict', { who, version: view.version, count: changes.length })}</p>
      <Button kind="primary" onClick={onOpen}>
        {say('method.conflict.look')}
      </Button>
      {open && (
        <Sheet
          title={say('method.conflict.title', { version: view.version })}
          onClose={onClose}
          footer={
            <Button kind="primary" onClick={lay}>
              {say('method.conflict.lay')}
            </Button>
          }
        >
          <div className="stack">
            <ChangeList
              changes={changes}
              before={draft.base}
              after={theirs}
              catalogue={catalogueOf(theirs)}
            />
            {merged.conflicts.length > 0 && (
              <section className="stack">
                <h3>{say('method.conflict.both', { count: merged.conflicts.length })}</h3>
                {merged.conflicts.map(({ path, place, theirs: other, mine }) => {
                  const from = other === undefined ? draft.document : theirs
                  const where = placeWords(from, place, say)
                  return (
                    <div key={path} className="field">
                      <strong>
                        {named([where.section, where.item, where.field].filter(Boolean).join(' · '))}
                      </strong>
                      <Segmented
                        label={path}
                        value={settled[path] ?? 'theirs'}
                        options={[
                          {
                            value: 'theirs',
                            label: say(
                              other === undefined ? 'method.conflict.theirsGone' : 'method.conflict.theirs',
                              { who }
                            )
                          },
                          {
                            value: 'mine',
                            label: say(
                              mine === undefined ? 'method.conflict.mineGone' : 'method.conflict.mine'
                            )
                          }
                        ]}
                        onChange={(side) => setSettled({ ...settled, [path]: side })}
                      />
                    </div>
                  )
                })}
              </section>
            )}
          </div>
        </Sheet>
      )}
    </div>
  )
}
