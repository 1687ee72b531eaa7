import type { Say } from '../core/charts.ts'
import { h } from './dom.ts'

/** 客户A: told by weight and shape, not by colour alone. */
export const gradeBadge = (grade: 'A' | 'B' | 'C' | null, say: Say): HTMLElement =>
  h(
    'span',
    { class: `grade ${grade ?? 'none'}` },
    grade === null ? say('grade.none') : say('grade.is', { grade })
  )
