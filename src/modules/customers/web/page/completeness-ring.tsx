const RADIUS = 7
const ROUND = 2 * Math.PI * RADIUS

/** The share of the file that is filled, as a ring beside its number. */
export const CompletenessRing = ({ percent }: Readonly<{ percent: number }>) => (
  <svg className="ring" viewBox="0 0 20 20" aria-hidden="true">
    <circle cx="10" cy="10" r={RADIUS} className="ring-all" />
    <circle
      cx="10"
      cy="10"
      r={RADIUS}
      className="ring-done"
      strokeDasharray={`${(ROUND * percent) / 100} ${ROUND}`}
    />
  </svg>
)
