export type Point = Readonly<{ x: number; y: number }>

/** Where a share 0 to 1 of an axis lies: axes are even, the first points up, clockwise. */
export const radarPoint = (axis: number, axes: number, share: number, radius: number): Point => {
  const turn = (2 * Math.PI * axis) / axes - Math.PI / 2
  const rounded = (value: number): number => Math.round(value * 100) / 100
  return { x: rounded(radius * share * Math.cos(turn)), y: rounded(radius * share * Math.sin(turn)) }
}

/** The outline of one share each axis, as an SVG polygon's points. */
export const radarOutline = (shares: readonly number[], radius: number): string =>
  shares
    .map((share, axis) => radarPoint(axis, shares.length, share, radius))
    .map(({ x, y }) => `${x},${y}`)
    .join(' ')
