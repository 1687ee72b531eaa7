import type { ReactNode } from 'react'
import { useText } from '../text/use-text.ts'
import { BecausePopover, type Because } from './because-popover.tsx'

/** The four dimensions of the portrait; `priority` and a person's own tags are plain ink. */
export type TagHue = 'base' | 'need' | 'behaviour' | 'value' | 'priority' | 'own'

export type TagProps = Readonly<{
  hue: TagHue
  children: ReactNode
  /** With a because the tag is a button that opens it; `name` is what the popover explains. */
  because?: Because | undefined
  name?: string | undefined
  /** A person gave it, no rule did. */
  isByHand?: boolean | undefined
  /** Below the reason: a link to the rule. */
  actions?: ReactNode
}>

/** A tag of the portrait in the hue of its dimension. */
export const Tag = ({ hue, children, because, name, isByHand = false, actions }: TagProps) => {
  const say = useText()
  const className = `tag tag-${hue}${isByHand ? ' tag-by-hand' : ''}`
  if (!because) return <span className={className}>{children}</span>
  const what = name ?? (typeof children === 'string' ? children : say('ui.because'))
  return (
    <BecausePopover because={because} what={what} className={className} actions={actions}>
      {children}
    </BecausePopover>
  )
}
