/** Major changes whose meaning the program knows: what of a file tells them by itself, what they put in question. */
export const triggerKeys = [
  'won',
  'lost',
  'needChanged',
  'newPain',
  'ended',
  'funding',
  'expansion',
  'policy',
  'contactLeft',
  'competitor'
] as const
export type TriggerKey = (typeof triggerKeys)[number]

/** What must be worked into the file at once (S0 step 5). */
export const triggers: Readonly<{ key: TriggerKey; name: string }>[] = [
  { key: 'won', name: '成交' },
  { key: 'lost', name: '流失' },
  { key: 'needChanged', name: '需求变更' },
  { key: 'newPain', name: '新痛点' },
  { key: 'ended', name: '终止合作' },
  { key: 'funding', name: '融资' },
  { key: 'expansion', name: '扩张' },
  { key: 'policy', name: '政策变化' },
  { key: 'contactLeft', name: '联系人离职' },
  { key: 'competitor', name: '竞争对手进入' }
]

const keyByName: ReadonlyMap<string, TriggerKey> = new Map(triggers.map(({ key, name }) => [name, key]))

/**
 * A trigger as it is kept. Playbooks that were written before triggers had keys name them only: a name of the default means
 * what it meant there, any other is the team's own.
 */
export const withTriggerKey = (written: unknown): unknown =>
  typeof written === 'string' ? { key: keyByName.get(written) ?? null, name: written } : written
