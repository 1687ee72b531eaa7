import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { Button, Dialog, queryClient, Segmented, useLanguage, useText, withdrawUndo } from '#ui'
import type { PlaybookDocument, PlaybookFacts, PlaybookView } from '../../contract.ts'
import { catalogueOf } from '../../core/custom/catalogue-of.ts'
import { pathOf } from '../../core/draft/index.ts'
import { ChangeList } from './changes/change-list.tsx'
import { ConflictBanner } from './changes/conflict-banner.tsx'
import type { Stale } from './changes/stale-reason.tsx'
import { useCheck } from './draft/use-check.ts'
import { StrandedBanner } from './draft/stranded-banner.tsx'
import { useDraft } from './draft/use-draft.ts'
import { EditBar } from './edit-bar.tsx'
import { EditingContext, type Problem } from './editing.ts'
import { partOf, sectionOfKey, sections } from './forms/index.ts'
import { readPlace } from './place-of-path.ts'
import { PreviewDialog } from './preview-dialog.tsx'
import { inWords } from './problem-list.tsx'
import { RolloutLine } from './rollout-line.tsx'
import { withCodeNames } from './rule/with-code-names.ts'
import { SectionForms } from './section-forms.tsx'
import { SectionList } from './section-list.tsx'
import { Transfer } from './transfer.tsx'
import { YamlPart } from './yaml-part.tsx'

const modes = ['forms', 'yaml', 'changes'] as const
type Mode = (typeof modes)[number]

/** Brings the form of a place into sight, once it is drawn. */
const show = (path: string): void => {
  const places = [...document.querySelectorAll<HTMLElement>('[data-path]')].filter(
    ({ dataset }) => dataset['path'] !== undefined && path.startsWith(dataset['path'])
  )
  const nearest = places.sort(
    (a, b) => (b.dataset['path']?.length ?? 0) - (a.dataset['path']?.length ?? 0)
  )[0]
  nearest?.scrollIntoView({ block: 'center' })
  nearest?.querySelector<HTMLElement>('input, select, textarea, .rule-chip')?.focus({ preventScroll: true })
}

/** 手册 → 编辑: the method as forms, as YAML, and what was edited of it; nothing is in force before it is saved. */
export const Editor = ({
  base,
  view,
  facts
}: Readonly<{ base: PlaybookDocument; view: PlaybookView; facts: PlaybookFacts }>) => {
  const say = useText()
  const language = useLanguage()
  const navigate = useNavigate()
  const params = useSearch({ strict: false })
  const draft = useDraft(base)
  const { problems: found, warnings: doubts, isLooking } = useCheck(draft.document)
  const [mode, setMode] = useState<Mode>('forms')
  const [unread, setUnread] = useState<readonly Problem[]>([])
  const [isBarred, setBarred] = useState(false)
  const [open, setOpen] = useState<'preview' | 'discard' | 'conflict' | null>(null)
  const [wanted, setWanted] = useState<Readonly<{ path: string }> | null>(null)
  const section = sectionOfKey(params['section']) ?? sections[0]
  const edited = useMemo(() => draft.changes.map(({ place }) => pathOf(place)), [draft.changes])
  const about = useMemo(() => new Map(facts.facts.map((one) => [one.key, one])), [facts])
  const ownFacts = catalogueOf(draft.document)
  const catalogue = useMemo(() => withCodeNames(ownFacts, facts.codes), [ownFacts, facts.codes])
  const isOld = draft.base.version !== view.version
  const problems = useMemo(
    () => inWords(unread.length > 0 ? unread : found, draft.document, say, language),
    [unread, found, draft.document, say, language]
  )
  const warnings = useMemo(
    () => inWords(doubts, draft.document, say, language),
    [doubts, draft.document, say, language]
  )
  useEffect(() => {
    // Nothing of one's own: the version in force is simply the one that is edited.
    if (!isOld || draft.changes.length > 0 || draft.yaml !== null) return
    // The server gives `playbookSchema`, complete.
    const fresh = view.document as PlaybookDocument
    draft.rebase(fresh, fresh)
  }, [isOld, draft, view])
  useEffect(() => {
    if (wanted === null) return undefined
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => show(wanted.path)))
    return () => cancelAnimationFrame(frame)
  }, [wanted, mode, section])
  // What was done to the draft cannot be taken back once the draft is gone.
  useEffect(() => withdrawUndo, [])
  const choose = (key: string): void =>
    void navigate({ to: '/playbook/edit', search: { section: key }, replace: true, resetScroll: false })
  const showPlace = (path: string): void => {
    const key = partOf(readPlace(path))?.section.key
    if (key === undefined) return
    setMode('forms')
    choose(key)
    setWanted({ path })
  }
  if (!section) return null
  const stale: Stale | null =
    isOld && (draft.changes.length > 0 || draft.yaml !== null)
      ? {
          who: view.author?.name ?? say('web.playbook.author.none'),
          version: view.version,
          onLook: () => setOpen('conflict')
        }
      : null
  return (
    <EditingContext
      value={{
        document: draft.document,
        edit: draft.edit,
        change: draft.change,
        catalogue,
        facts: about,
        codes: facts.codes,
        problems,
        warnings,
        isLooking,
        edited,
        wanted
      }}
    >
      <div className="page playbook-edit">
        <header className="row spread page-head">
          <div>
            <h1>{say('method.title')}</h1>
            <div className="row small">
              <Link to="/playbook">{say('web.playbook')}</Link>
              <span className="soft">{say('method.base', { version: draft.base.version })}</span>
            </div>
          </div>
          <div className="row">
            <Segmented
              label={say('method.mode')}
              value={mode}
              options={modes.map((value) => ({
                value,
                label:
                  value === 'changes' && draft.changes.length > 0
                    ? `${say('method.mode.changes')} ${draft.changes.length}`
                    : say(`method.mode.${value}`)
              }))}
              onChange={(next) => {
                if (isBarred && mode === 'yaml') return
                setMode(next)
              }}
            />
            <Transfer
              draft={draft}
              onTaken={(told) => {
                setUnread(told)
                if (told.length === 0) setMode('changes')
              }}
            />
          </div>
        </header>
        <RolloutLine />
        <StrandedBanner draft={draft} />
        {stale && (
          <ConflictBanner
            draft={draft}
            view={view}
            open={open === 'conflict'}
            onOpen={stale.onLook}
            onClose={() => setOpen(null)}
          />
        )}
        {mode === 'forms' && (
          <div className="edit-body">
            <SectionList
              value={section.key}
              onChange={choose}
              edited={edited}
              problems={problems}
              warnings={warnings}
            />
            <div>
              <SectionForms key={section.key} section={section} />
            </div>
          </div>
        )}
        {mode === 'yaml' && <YamlPart draft={draft} onWrong={setBarred} />}
        {mode === 'changes' && (
          <div className="edit-changes">
            <ChangeList
              changes={draft.changes}
              before={draft.base}
              after={draft.document}
              catalogue={catalogue}
              onShow={showPlace}
            />
          </div>
        )}
        <EditBar
          edits={draft.changes.length}
          problems={{ problems, document: draft.document, onShow: showPlace }}
          warnings={{ problems: warnings, document: draft.document, onShow: showPlace }}
          isLooking={isLooking}
          isBarred={isBarred || isOld}
          stale={stale}
          onPreview={() => setOpen('preview')}
          onDiscard={() => setOpen('discard')}
        />
        {open === 'preview' && (
          <PreviewDialog
            draft={draft}
            warnings={warnings}
            stale={stale}
            onShow={(path) => {
              setOpen(null)
              showPlace(path)
            }}
            onClose={() => setOpen(null)}
            onSaved={() => {
              // Not back to what was before: for a moment the page would look as if nothing had been saved.
              draft.settle()
              withdrawUndo()
              setOpen(null)
              void queryClient.invalidateQueries({ queryKey: ['playbook'] })
              void navigate({ to: '/playbook', search: { section: 'grades' } })
            }}
          />
        )}
        {open === 'discard' && (
          <Dialog
            title={say('method.discard.title', { count: draft.changes.length })}
            onClose={() => setOpen(null)}
            footer={
              <>
                <Button onClick={() => setOpen(null)}>{say('ui.cancel')}</Button>
                <Button
                  kind="danger"
                  onClick={() => {
                    draft.discard()
                    setUnread([])
                    setMode('forms')
                    setOpen(null)
                  }}
                >
                  {say('method.discard')}
                </Button>
              </>
            }
          >
            <p>{say('method.discard.about', { version: draft.base.version })}</p>
          </Dialog>
        )}
      </div>
    </EditingContext>
  )
}
