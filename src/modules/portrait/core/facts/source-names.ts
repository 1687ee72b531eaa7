import type { CustomerFile } from '#contracts/customers'
import type { PlaybookDocument } from '#contracts/playbook'
import { createTermFinder, type TermFinder } from '../term-finder.ts'

type Channels = PlaybookDocument['vocabulary']['sourceChannels']
type Stated = Pick<CustomerFile['source'], 'channel' | 'kind' | 'legalBasis'>

/** What the playbook calls where a customer came from; texts that it does not know stay as they are. */
export type SourceNames = (stated: Stated) => Stated

/** 展会/活动 is also written 展会. */
const writingsOf = ({ channel, aliases }: Channels[number]): readonly string[] => [
  ...channel.split(/[/／、]/u),
  ...aliases.flatMap(({ written, kind }) => (kind === null ? [written] : []))
]

const firstOf = (find: TermFinder, text: string | null): string | null =>
  text === null ? null : (find(text)[0] ?? null)

/**
 * Channel, kind and legal basis by the playbook's vocabulary (COL-3): 广交会 is the kind 行业展会 of 展会/活动, 朋友介绍 the channel
 * 推荐 without a kind, 城管介绍信 stays as it is written. A kind that is stated tells its channel; what is stated of the
 * legal basis goes before what the channel's is.
 */
export const createSourceNames = (channels: Channels): SourceNames => {
  const findKind = createTermFinder(
    channels.flatMap(({ kinds, aliases }) =>
      kinds.map((term) => ({
        term,
        also: aliases.flatMap(({ written, kind }) => (kind === term ? [written] : []))
      }))
    )
  )
  const findChannel = createTermFinder(channels.map((one) => ({ term: one.channel, also: writingsOf(one) })))
  const channelOfKind = new Map(
    channels.flatMap(({ channel, kinds }) => kinds.map((kind) => [kind, channel] as const))
  )
  const basisOf = new Map(channels.map(({ channel, legalBasis }) => [channel, legalBasis]))
  const channelOf = (text: string | null, kind: string | null): string | null => {
    if (text !== null && basisOf.has(text)) return text
    const told = kind === null ? undefined : channelOfKind.get(kind)
    return told ?? firstOf(findChannel, text) ?? text
  }
  return ({ channel: text, kind: stated, legalBasis }) => {
    if (text === null && stated === null) return { channel: null, kind: null, legalBasis }
    const kind = stated === null ? firstOf(findKind, text) : (firstOf(findKind, stated) ?? stated)
    const channel = channelOf(text, kind)
    return { channel, kind, legalBasis: legalBasis ?? (channel && (basisOf.get(channel) ?? null)) }
  }
}
