import type { ReactNode } from 'react'
import type { BecauseText } from '#contracts/portrait'
import { BecausePopover, useText } from '#ui'
import { useBecause } from './evidence.ts'
import { RuleLink } from './rule-link.tsx'

/** A word that can be asked why; the small sign behind it says so. */
export const Why = ({
  because,
  what,
  className,
  children
}: Readonly<{ because: BecauseText; what: string; className?: string; children?: ReactNode }>) => {
  const say = useText()
  const shown = useBecause()
  return (
    <BecausePopover
      because={shown(because)}
      what={what}
      actions={because.rule === null ? undefined : <RuleLink rule={because.rule} />}
      {...(className === undefined ? {} : { className })}
    >
      {children ?? say('ui.because')}
    </BecausePopover>
  )
}
