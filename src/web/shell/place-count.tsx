import type { PlaceCount } from './use-place-counts.ts'

const MOST = 99

/** How much waits there; nothing where nothing does. */
export const Count = ({ count, alarm }: PlaceCount) =>
  count === 0 ? null : (
    <span className={alarm ? 'place-count alarm' : 'place-count'}>{count > MOST ? `${MOST}+` : count}</span>
  )
