import type { FieldKey, SourceChoices } from '../../contract.ts'

type Channels = SourceChoices['channels']

/** Fields that are chosen from the playbook's words, or written in one's own. */
export const chosenFields = [
  'sourceChannel',
  'sourceKind',
  'legalBasis'
] as const satisfies readonly FieldKey[]
export type ChosenField = (typeof chosenFields)[number]

export const isChosenField = (field: FieldKey): field is ChosenField =>
  chosenFields.some((one) => one === field)

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)]

/**
 * What may be chosen of a field: kinds are those of the channel where that is one of the playbook's, else of all.
 * `optionsOf('sourceKind', channels, '推荐')` → 老客户转介绍, 渠道推荐.
 */
export const optionsOf = (
  field: ChosenField,
  channels: Channels,
  channel: string | null
): readonly string[] => {
  if (field === 'sourceChannel') return channels.map((one) => one.channel)
  if (field === 'legalBasis') return unique(channels.map(({ legalBasis }) => legalBasis))
  const own = channels.find((one) => one.channel === channel)
  return own ? own.kinds : unique(channels.flatMap(({ kinds }) => kinds))
}

/** Where somebody may have referred: 推荐, 老客户转介绍, 熟人介绍. */
export const isReferral = ({
  sourceChannel = '',
  sourceKind = '',
  referrer = ''
}: Readonly<{ sourceChannel?: string; sourceKind?: string; referrer?: string }>): boolean =>
  referrer !== '' || /推荐|介绍|推薦|介紹|引荐|referr/i.test(`${sourceChannel} ${sourceKind}`)
