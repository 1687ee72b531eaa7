import { useText } from '../text/use-text.ts'
import { BecausePopover, type Because } from './because-popover.tsx'

export type Grade = 'A' | 'B' | 'C' | 'D'

const ORDER: readonly Grade[] = ['D', 'C', 'B', 'A']

export type GradeBadgeProps = Readonly<{
  /** The grade in force; null before there is one. */
  grade: Grade | null
  /** What the facts of today would make of it, where that differs. */
  computed?: Grade | null | undefined
  because?: Because | undefined
}>

const Sign = ({ grade }: Readonly<{ grade: Grade | null }>) => {
  const say = useText()
  return (
    <span
      className={`grade grade-${grade?.toLowerCase() ?? 'none'}`}
      role="img"
      aria-label={grade === null ? say('ui.grade.none') : say('ui.grade', { grade })}
    >
      {grade ?? '–'}
    </span>
  )
}

/** A is a filled seal, B framed in ink, C a thin frame, D plain: told by weight and shape, not by colour. */
export const GradeBadge = ({ grade, computed, because }: GradeBadgeProps) => {
  const say = useText()
  const moves = computed !== undefined && computed !== null && grade !== null && computed !== grade
  const rises = moves && ORDER.indexOf(computed) > ORDER.indexOf(grade)
  const text = moves ? say(rises ? 'ui.grade.rises' : 'ui.grade.falls', { grade: computed }) : undefined
  const sign = (
    <span className="grade-sign" title={text}>
      <Sign grade={grade} />
      {moves && (
        <span role="img" aria-label={text} className={rises ? 'grade-move' : 'grade-move alarm'}>
          {rises ? '↗' : '↘'}
          {computed}
        </span>
      )}
    </span>
  )
  if (!because) return sign
  return (
    <BecausePopover because={because} what={grade === null ? say('ui.grade.none') : say('ui.grade', { grade })}>
      {sign}
    </BecausePopover>
  )
}
