import { useText } from '#ui'

/** How much of the file is filled: the number, and a bar of its length. */
export const Completeness = ({ percent }: Readonly<{ percent: number | null }>) => {
  const say = useText()
  if (percent === null) return <span className="soft">—</span>
  return (
    <span
      className="completeness"
      title={say('web.customer.completeness.is', { percent: Math.round(percent) })}
    >
      <span className="completeness-bar" aria-hidden="true">
        <span style={{ width: `${percent}%` }} />
      </span>
      {Math.round(percent)}%
    </span>
  )
}
