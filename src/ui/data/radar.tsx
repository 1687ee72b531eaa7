import { useText } from '../text/use-text.ts'
import { radarOutline, radarPoint } from './radar-points.ts'
import type { TagHue } from './tag.tsx'

export type RadarAxis = Readonly<{ label: string; score: number; hue: TagHue }>

const RADIUS = 64
const LABEL_AT = 1.16
const RINGS = [0.25, 0.5, 0.75, 1]

/** Where a label begins, so that it stays out of the figure: above and below centred, at the sides outward. */
const anchorOf = (x: number): 'middle' | 'start' | 'end' => {
  if (Math.abs(x) < 1) return 'middle'
  return x > 0 ? 'start' : 'end'
}

/** Scores 0 to `max` on even axes; the numbers stand at the axes and are read out as a list. */
export const Radar = ({ axes, max = 100 }: Readonly<{ axes: readonly RadarAxis[]; max?: number }>) => {
  const say = useText()
  const shares = axes.map(({ score }) => Math.max(0, Math.min(1, score / max)))
  const told = axes.map(({ label, score }) => say('ui.radar.point', { label, score, max }))
  return (
    <svg
      className="radar"
      viewBox="-128 -100 256 208"
      role="img"
      aria-label={`${say('ui.radar')}: ${told.join(', ')}`}
    >
      {RINGS.map((ring) => (
        <polygon key={ring} className="radar-ring" points={radarOutline(axes.map(() => ring), RADIUS)} />
      ))}
      {axes.map(({ label }, axis) => {
        const { x, y } = radarPoint(axis, axes.length, 1, RADIUS)
        return <line key={label} className="radar-ring" x2={x} y2={y} />
      })}
      <polygon className="radar-shape" points={radarOutline(shares, RADIUS)} />
      {axes.map(({ label, score, hue }, axis) => {
        const end = radarPoint(axis, axes.length, LABEL_AT, RADIUS)
        const dot = radarPoint(axis, axes.length, shares[axis] ?? 0, RADIUS)
        return (
          <g key={label} className={`hue-${hue}`}>
            <circle cx={dot.x} cy={dot.y} r={3} />
            <text x={end.x} y={end.y} textAnchor={anchorOf(end.x)}>
              <tspan x={end.x} dy={end.y < -1 ? '-0.7em' : end.y > 1 ? '0.8em' : '-0.2em'}>
                {label}
              </tspan>
              <tspan x={end.x} dy="1.25em" className="radar-score">
                {score}
              </tspan>
            </text>
          </g>
        )
      })}
    </svg>
  )
}
