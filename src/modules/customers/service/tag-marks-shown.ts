import type { Day } from '#kernel/day'
import type { TagMark, TagMarkShown } from '#contracts/customers'
import { holdsOn } from '#core/portrait'

/** What people said of tags and still holds, with their names; of tags that tell something masked nothing. */
export const marksShown = (
  marks: readonly TagMark[] | undefined,
  {
    today,
    names,
    isHidden
  }: Readonly<{
    today: Day
    names: Readonly<Record<string, string>>
    isHidden: (tag: string) => boolean
  }>
): TagMarkShown[] =>
  (marks ?? [])
    .filter((mark) => holdsOn(mark, today) && !isHidden(mark.tag))
    .map(({ by, ...mark }) => ({ ...mark, by: by === null ? null : { id: by, name: names[by] ?? '' } }))
