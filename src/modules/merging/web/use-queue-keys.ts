import { useShortcuts, useText } from '#ui'

const pairs = (): readonly HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>('.pair[data-decidable]')
]

const chosen = (): HTMLElement | null => document.activeElement?.closest<HTMLElement>('.pair') ?? null

/** The main action of a pair has the focus, so that Enter does it and a screen reader says which it is. */
const move = (by: number): void => {
  const all = pairs()
  const at = all.findIndex((pair) => pair === chosen())
  const next = all[Math.max(0, Math.min(all.length - 1, at < 0 ? 0 : at + by))]
  next?.scrollIntoView({ block: 'center' })
  next?.querySelector<HTMLElement>('.pair-actions > :last-child')?.focus({ preventScroll: true })
}

/** The queue with the keyboard: j and k go through the pairs, Enter merges, x says that they are not one. */
export const useQueueKeys = (): void => {
  const say = useText()
  useShortcuts([
    { key: 'j', label: say('merging.web.key.down'), run: () => move(1) },
    { key: 'k', label: say('merging.web.key.up'), run: () => move(-1) },
    {
      key: 'x',
      label: say('merging.web.dismiss'),
      run: () => chosen()?.querySelector<HTMLElement>('.pair-actions > button')?.click()
    }
  ])
}
