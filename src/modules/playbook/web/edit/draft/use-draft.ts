import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useMe } from '#ui'
import type { PlaybookDocument } from '../../../contract.ts'
import { changesBetween, withValue, type DocumentChange, type Place } from '../../../core/draft/index.ts'
import { keepDraft, partsThatDiffer, readDraft } from './stored-draft.ts'

export type Draft = Readonly<{
  base: PlaybookDocument
  document: PlaybookDocument
  /** The text with its remarks, once YAML was written; it may be older than the document. */
  yaml: string | null
  changes: readonly DocumentChange[]
  edit: (place: Place, value: unknown) => void
  change: (next: (document: PlaybookDocument) => PlaybookDocument) => void
  /** Another document altogether: read from YAML or a file. */
  take: (document: PlaybookDocument, yaml: string | null) => void
  /** Lies upon another version from now on. */
  rebase: (base: PlaybookDocument, document: PlaybookDocument) => void
  discard: () => void
  /** What was edited is in force: it stays as it is, and nothing of it is a change any more. */
  settle: () => void
}>

type State = Readonly<{ base: PlaybookDocument; document: PlaybookDocument; yaml: string | null }>

/** The playbook while it is edited; it survives a reload, and a step to another page. */
export const useDraft = (base: PlaybookDocument): Draft => {
  const member = useMe().id
  const [state, setState] = useState<State>(() => {
    const stored = readDraft(member)
    if (stored?.base !== base.version) return { base, document: base, yaml: null }
    return { base, document: { ...base, ...stored.parts }, yaml: stored.yaml }
  })
  const settled = useDeferredValue(state)
  const changes = useMemo(() => changesBetween(settled.base, settled.document), [settled])
  useEffect(() => {
    const parts = partsThatDiffer(settled.base, settled.document)
    const isEdited = changes.length > 0 || settled.yaml !== null
    keepDraft(member, isEdited ? { base: settled.base.version, parts, yaml: settled.yaml } : null)
  }, [settled, changes, member])
  return {
    ...state,
    changes,
    edit: (place, value) => setState((now) => ({ ...now, document: withValue(now.document, place, value) })),
    change: (next) => setState((now) => ({ ...now, document: next(now.document) })),
    take: (document, yaml) =>
      setState((now) => ({ ...now, document: { ...document, version: now.base.version }, yaml })),
    rebase: (fresh, document) => setState((now) => ({ ...now, base: fresh, document })),
    discard: () => setState((now) => ({ base: now.base, document: now.base, yaml: null })),
    settle: () => setState((now) => ({ base: now.document, document: now.document, yaml: null }))
  }
}
