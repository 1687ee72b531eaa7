import type { FieldChanges, FieldKey, OtherText, Traces, ValueSource } from '#contracts/customers'
import { partOf } from '../core/apart.ts'
import type { StoredFile, Written } from '../core/stored.ts'
import { activeContacts, openNeeds } from '../core/together.ts'
import { othersBeside, withTrace } from '../core/traces.ts'
import { textsOf } from './apply-fields.ts'

type Change = (traces: Traces | undefined) => Traces | undefined

/** A part whose traces are other ones than before; the same object where nothing changed. */
const retraced = <T extends Written>(part: T, change: Change): T => {
  const traces = change(part.traces)
  return traces === part.traces ? part : { ...part, traces }
}

const replaced = <T extends Readonly<{ id: string }> & Written>(
  parts: readonly T[],
  id: string | undefined,
  change: Change
): readonly T[] => {
  const at = parts.findIndex((part) => part.id === id)
  const part = parts[at]
  if (part === undefined) return parts
  const next = retraced(part, change)
  return next === part ? parts : parts.with(at, next)
}

/** Another voice on one field; those that are known stay as they are. */
const withVoice =
  (field: FieldKey, own: string, voice: OtherText): Change =>
  (traces) => {
    const known = traces?.[field]
    const others = known?.others ?? []
    if (others.some(({ text }) => text === voice.text)) return traces
    return withTrace(traces, field, { ...known, others: othersBeside(own, [voice, ...others]) })
  }

/**
 * Texts of another channel beside those of a customer (COL-3): 官网 stays a.cn, and that the list says b.cn is kept with where
 * it was said. Fields without a text of their own, and texts that are known, change nothing: then it is the same object.
 */
export const hearTexts = (stored: StoredFile, heard: FieldChanges, source: ValueSource): StoredFile => {
  const texts = textsOf(stored)
  let result = stored
  for (const [key, text] of Object.entries(heard)) {
    // The keys of a change are field keys by its type.
    const field = key as FieldKey
    const own = texts[field]
    if (own === undefined || text === null || text === undefined || text === own) continue
    const voice = withVoice(field, own, { ...source, text })
    // Without a contact or need their texts lie with the customer.
    const part = result.profile.raw[field] === undefined ? partOf(field) : 'customer'
    if (part === 'customer') {
      const profile = retraced(result.profile, voice)
      if (profile !== result.profile) result = { ...result, profile }
    } else if (part === 'contact') {
      const contacts = replaced(result.contacts, activeContacts(result)[0]?.id, voice)
      if (contacts !== result.contacts) result = { ...result, contacts }
    } else {
      const needs = replaced(result.needs, openNeeds(result)[0]?.id, voice)
      if (needs !== result.needs) result = { ...result, needs }
    }
  }
  return result
}

const withoutRun =
  (runId: string): Change =>
  (traces) => {
    let result = traces
    for (const [key, trace] of Object.entries(traces ?? {})) {
      const others = trace?.others ?? []
      const kept = others.filter(({ kind, id }) => kind !== 'import' || id !== runId)
      if (kept.length < others.length) result = withTrace(result, key as FieldKey, { ...trace, others: kept })
    }
    return result
  }

/** The customer without what a run said beside its texts; the same object where it said nothing. */
export const forgetRun = (stored: StoredFile, runId: string): StoredFile => {
  const change = withoutRun(runId)
  const profile = retraced(stored.profile, change)
  const contacts = stored.contacts.map((contact) => retraced(contact, change))
  const needs = stored.needs.map((need) => retraced(need, change))
  const isSame =
    profile === stored.profile &&
    contacts.every((contact, at) => contact === stored.contacts[at]) &&
    needs.every((need, at) => need === stored.needs[at])
  return isSame ? stored : { ...stored, profile, contacts, needs }
}
