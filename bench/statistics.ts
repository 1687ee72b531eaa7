/** The middle value; of an even number the mean of the two. `median([3, 1, 2])` is 2; of nothing NaN. */
export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const [low, high] = [sorted[sorted.length % 2 === 0 ? half - 1 : half], sorted[half]]
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2
}

/**
 * How cost grows: the exponent k of cost ≈ c · rows^k, by least squares on the logarithms. 1 is proportional, n·log n
 * from 1k to 100k about 1.1, 2 is every pair. Null with fewer than two sizes.
 */
export const growthExponent = (
  points: readonly Readonly<{ rows: number; cost: number }>[]
): number | null => {
  const logs = points
    .filter(({ rows, cost }) => rows > 0 && cost > 0)
    .map(({ rows, cost }) => ({ x: Math.log(rows), y: Math.log(cost) }))
  const mean = (of: (point: { x: number; y: number }) => number): number =>
    logs.reduce((sum, point) => sum + of(point), 0) / logs.length
  const [meanX, meanY] = [mean(({ x }) => x), mean(({ y }) => y)]
  const spread = mean(({ x }) => (x - meanX) ** 2)
  return logs.length < 2 || spread === 0 ? null : mean(({ x, y }) => (x - meanX) * (y - meanY)) / spread
}
