import { createMatcher, fold } from '#lib/chinese'
import type { ProposalKind } from '#contracts/portrait'
import type { PlaybookDocument } from '#contracts/playbook'
import { bare, type Term } from '../term-finder.ts'
import { clausesOf, type Clause, type Speaker } from './clauses.ts'
import { rivalsIn } from './competitors.ts'
import { ASKED, denied, FEARED, isOver, needed, OF_US, OTHERS, STRONG, undone } from './cues.ts'
import { judgedAfter, judgedOf } from './judged.ts'

/** A word of the portrait that a text suggests, with the clause that does. */
export type TextProposal = Readonly<{
  kind: ProposalKind
  /** A term of the vocabulary; of a competitor the name as written. */
  value: string
  /** The clause, word for word, and where it stands in the text (UTF-16). */
  quote: string
  start: number
  end: number
  /** 0 to 1; what is below a half is not proposed. */
  confidence: number
}>

type TermKind = Exclude<ProposalKind, 'competitor'>

type TermHit = Readonly<{ kind: TermKind; term: string; start: number; end: number }>

const LEAST = 0.5
/** In a writing: up to eight characters of the same clause, `扩…产线`. */
const GAP = '…'
const BETWEEN = '.{0,8}?'
const escaped = (part: string): string => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)
/** More of one note than anybody reads. */
const MOST_CHARACTERS = 8000

const termsOf = ({ vocabulary }: PlaybookDocument): readonly (readonly [TermKind, readonly Term[]])[] => [
  ['pain', vocabulary.pains],
  ['need', vocabulary.needs],
  ['attention', vocabulary.attention],
  ['objection', vocabulary.objections]
]

const confidenceOf = (kind: TermKind, { speaker, text }: Clause): number => {
  if (speaker === 'ours') return 0
  const base = kind === 'pain' || kind === 'objection' ? 0.7 : 0.6
  return Math.min(0.95, base + (speaker === 'customer' ? 0.15 : 0) + (STRONG.test(text) ? 0.1 : 0))
}

/** What can be complained of, with what each complaint means. */
const subjectsOf = (written: ReadonlyMap<string, ReadonlyMap<TermKind, string>>, kind: TermKind) => {
  const writings = [...written].flatMap(([writing, kinds]) => {
    const term = kinds.get(kind)
    return term === undefined ? [] : [[writing, term] as const]
  })
  const of = new Map(
    judgedOf(writings, kind === 'pain' ? undefined : new Set()).map((judged) => [judged.subject, judged])
  )
  return { of, matcher: createMatcher(of.keys()) }
}

/** Whether a term at its place in a clause is meant there, and not denied, asked for, over, or another's. */
const isMeant = (kind: TermKind, clause: Clause, start: number, end: number): boolean => {
  const cue = needed[kind]
  if (cue !== null && !cue.test(clause.text)) return false
  if (denied[kind].test(clause.bare.slice(0, start)) || undone[kind].test(clause.bare.slice(end)))
    return false
  if (kind === 'objection' && FEARED.writing.test(clause.bare.slice(start, end)))
    return FEARED.fear.test(clause.text)
  if (kind === 'attention' || kind === 'objection') return true
  if (kind === 'pain' && OF_US.test(clause.text)) return false
  return !ASKED.test(clause.text) && !OTHERS.test(clause.text) && !isOver(clause.text)
}

/**
 * Reads a note for pains, needs, attention points, objections and competitors (POR-5): `客户说旺季产能跟不上，但不考虑扩产线`
 * proposes 产能不足 by its first clause and no need. What we said ourselves proposes nothing. Local, one pass a clause; each value
 * of a kind once, by the clause that says it best. `by` is whose words the text has where it does not say.
 */
export const createTextProposer = (
  playbook: PlaybookDocument
): ((text: string, by?: Speaker) => readonly TextProposal[]) => {
  const short: Readonly<{ kind: TermKind; term: string; writing: string }>[] = []
  const withGap = new Map<string, readonly Readonly<{ kind: TermKind; term: string; behind: RegExp }>[]>()
  const written = new Map<string, Map<TermKind, string>>()
  for (const [kind, terms] of termsOf(playbook))
    for (const { term, also } of terms)
      for (const writing of [term, ...also]) {
        if (writing.includes(GAP)) {
          const [head = '', ...rest] = writing.split(GAP).map(bare)
          const behind = new RegExp(`^${rest.map((part) => BETWEEN + escaped(part)).join('')}`)
          withGap.set(head, [...(withGap.get(head) ?? []), { kind, term, behind }])
          continue
        }
        const folded = bare(writing)
        // What is one character without its word of degree (太贵, not 贵) is looked for as it is written.
        if (folded.length < 2) {
          if (fold(writing).length > 1) short.push({ kind, term, writing: fold(writing) })
          continue
        }
        const kinds = written.get(folded) ?? new Map<TermKind, string>()
        written.set(folded, kinds)
        if (!kinds.has(kind)) kinds.set(kind, term)
      }
  const matcher = createMatcher(written.keys())
  const heads = createMatcher(withGap.keys())
  const judged = (['pain', 'objection'] as const).map((kind) => ({ kind, ...subjectsOf(written, kind) }))
  const byPlace = (a: TermHit, b: TermHit): number => a.start - b.start || b.end - a.end
  /** All that a clause says, in order: of each kind the longest writing at a place, else what is judged there. */
  const hitsIn = (text: string): readonly TermHit[] => {
    const found: TermHit[] = []
    const isFree = ({ kind, start, end }: TermHit): boolean =>
      !found.some((hit) => hit.kind === kind && hit.start < end && start < hit.end)
    const take = (hits: readonly TermHit[]): void => {
      for (const hit of hits.toSorted(byPlace)) if (isFree(hit)) found.push(hit)
    }
    take([
      ...matcher
        .find(text)
        .flatMap(({ word, start, end }) =>
          [...(written.get(word) ?? [])].map(([kind, term]) => ({ kind, term, start, end }))
        ),
      ...heads.find(text).flatMap(({ word, start, end }) =>
        (withGap.get(word) ?? []).flatMap(({ kind, term, behind }) => {
          const hit = behind.exec(text.slice(end))
          return hit === null ? [] : [{ kind, term, start, end: end + hit[0].length }]
        })
      )
    ])
    take(
      judged.flatMap(({ kind, of, matcher: subjects }) =>
        subjects.findLongest(text).flatMap(({ word, start, end }) => {
          const subject = of.get(word)
          const said = subject === undefined ? null : judgedAfter(text.slice(end), subject)
          return said === null ? [] : [{ kind, term: said.term, start, end: end + said.length }]
        })
      )
    )
    return found.toSorted(byPlace)
  }

  return (text, by = 'unknown') => {
    const note = text.slice(0, MOST_CHARACTERS)
    const best = new Map<string, TextProposal>()
    const propose = (kind: ProposalKind, value: string, { start, end }: Clause, confidence: number): void => {
      const key = `${kind} ${value}`
      if (confidence < LEAST || (best.get(key)?.confidence ?? 0) >= confidence) return
      best.set(key, { kind, value, quote: note.slice(start, end), start, end, confidence })
    }
    for (const clause of clausesOf(note, by)) {
      if (clause.speaker === 'ours') continue
      let dearPain = false
      /** Where an objection ends: what one looks at stands in it for itself no more, 影响发货. */
      let objected = -1
      for (const { kind, term, start, end } of hitsIn(clause.bare)) {
        if (kind === 'attention' && start < objected) continue
        if (!isMeant(kind, clause, start, end)) continue
        if (kind === 'objection') objected = end
        dearPain ||= kind === 'pain' && clause.bare.slice(start, end).includes('贵')
        propose(kind, term, clause, confidenceOf(kind, clause))
      }
      for (const { kind, term, writing } of short)
        // 物流太贵 says what hurts them, not that we are dear.
        if (
          !dearPain &&
          clause.text.includes(writing) &&
          !denied[kind].test(clause.text.split(writing)[0] ?? '')
        )
          propose(kind, term, clause, confidenceOf(kind, clause))
      for (const { name, isSure } of rivalsIn(clause.text)) {
        if (written.has(name)) continue
        const quote = note.slice(clause.start, clause.end)
        const at = quote.toLowerCase().indexOf(name)
        const asWritten = at < 0 ? name : quote.slice(at, at + name.length)
        propose('competitor', asWritten, clause, isSure ? 0.8 : 0.6)
      }
    }
    return [...best.values()]
  }
}
