import type { RefObject } from 'react'
import { useShortcuts, useText } from '#ui'

const boxesIn = (list: HTMLElement | null): readonly HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>('.grade-changes input[type=checkbox]') ?? [])
]

/** The check box has the focus, so that Space chooses and a screen reader says whose it is. */
const move = (list: HTMLElement | null, by: number): void => {
  const boxes = boxesIn(list)
  const at = boxes.findIndex((box) => box === document.activeElement)
  const next = boxes[at < 0 ? 0 : at + by]
  next?.scrollIntoView({ block: 'center' })
  next?.focus({ preventScroll: true })
}

/** Changes with the keyboard: j and k go through those one decides on, Space chooses, c goes to the words of the decision. */
export const useChangeKeys = (list: RefObject<HTMLElement | null>): void => {
  const say = useText()
  useShortcuts([
    { key: 'j', label: say('grading.web.key.down'), run: () => move(list.current, 1) },
    { key: 'k', label: say('grading.web.key.up'), run: () => move(list.current, -1) },
    {
      key: 'c',
      label: say('grading.web.key.decide'),
      run: () => list.current?.querySelector<HTMLElement>('.decision-bar input')?.focus()
    }
  ])
}
