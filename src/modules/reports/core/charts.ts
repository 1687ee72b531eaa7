import type { AnalysisSummary, Counted, CustomerAnalysis } from '#contracts/analysis'
import type { Palette } from './palette.ts'

/** A text of the report by its code without `reports.`. */
export type Say = (code: string, params?: Readonly<Record<string, string | number>>) => string

/** An ECharts option; plain data, so that the same chart is drawn in a browser and into a picture. */
export type ChartOption = Readonly<Record<string, unknown>>

const FONT = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif'
const MOST_SLICES = 6

const percent = (share: number): string => `${Math.round(share * 100)}%`
const cut = (text: string, letters: number): string =>
  text.length > letters ? `${text.slice(0, letters - 1)}…` : text

const frame = (palette: Palette): Record<string, unknown> => ({
  animation: false,
  backgroundColor: 'transparent',
  textStyle: { fontFamily: FONT, color: palette.ink, fontSize: 13 }
})

/** At most six parts, the rest together as 其他, the largest first. */
export const topParts = (counted: readonly Counted[], say: Say): readonly Counted[] => {
  const sorted = counted.toSorted((a, b) => b.count - a.count)
  if (sorted.length <= MOST_SLICES) return sorted
  const rest = sorted.slice(MOST_SLICES - 1)
  const count = rest.reduce((sum, part) => sum + part.count, 0)
  const share = rest.reduce((sum, part) => sum + part.share, 0)
  return [...sorted.slice(0, MOST_SLICES - 1), { key: 'other', label: say('chart.other'), count, share }]
}

/** Bars with their number beside them, zero-based, the largest above. */
export const barChart = (
  counted: readonly Counted[],
  palette: Palette,
  options: { most?: number; color?: string } = {}
): ChartOption => {
  const rows = counted.slice(0, options.most ?? 10).toReversed()
  const widest = Math.max(0, ...rows.map(({ count }) => String(count).length))
  return {
    ...frame(palette),
    grid: { left: 4, right: 56 + 8 * widest, top: 4, bottom: 4, containLabel: true },
    xAxis: { type: 'value', min: 0, show: false },
    yAxis: {
      type: 'category',
      data: rows.map(({ label }) => cut(label, 14)),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { color: palette.ink, fontSize: 13 }
    },
    series: [
      {
        type: 'bar',
        barMaxWidth: 18,
        itemStyle: { color: options.color ?? palette.action },
        // The label is text, not a function, so that the option stays plain data.
        data: rows.map(({ count, share }) => ({
          value: count,
          label: {
            show: true,
            position: 'right',
            color: palette.soft,
            formatter: `${count}  ${percent(share)}`
          }
        }))
      }
    ]
  }
}

/**
 * The pain share pie of S4: at most six slices by how often each is named. A customer names several, so the shares
 * are of customers and do not add up to 100 %; the rest is given as a number of mentions.
 */
export const painPie = (summary: AnalysisSummary, palette: Palette, say: Say): ChartOption => {
  const parts = topParts(
    summary.pains.terms.map(({ label, count, share }) => ({ key: label, label, count, share })),
    say
  )
  const textOf = ({ key, label, count, share }: Counted): string =>
    key === 'other' ? `${label}\n${say('chart.mentions', { count })}` : `${cut(label, 12)}\n${percent(share)}`
  return {
    ...frame(palette),
    series: [
      {
        type: 'pie',
        radius: ['28%', '54%'],
        center: ['44%', '50%'],
        labelLine: { length: 8, length2: 8 },
        startAngle: 90,
        data: parts.map((part, at) => ({
          name: part.label,
          value: part.count,
          itemStyle: {
            color: part.key === 'other' ? palette.line : palette.scale[at % palette.scale.length],
            borderColor: palette.paper,
            borderWidth: 2
          },
          label: { formatter: textOf(part), color: palette.ink, lineHeight: 17, overflow: 'break' }
        }))
      }
    ]
  }
}

/** Urgency × importance of the needs: the larger the circle, the more customers. */
export const needMatrix = (summary: AnalysisSummary, palette: Palette, say: Say): ChartOption => {
  const most = Math.max(1, ...summary.needMatrix.map(({ count }) => count))
  const axis = (name: string) => ({
    type: 'value',
    name,
    nameLocation: 'middle',
    nameGap: 26,
    min: 0.5,
    max: 5.5,
    interval: 1,
    axisLabel: { show: false },
    axisLine: { lineStyle: { color: palette.line } },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: palette.line } },
    nameTextStyle: { color: palette.soft }
  })
  return {
    ...frame(palette),
    grid: { left: 40, right: 16, top: 12, bottom: 40 },
    xAxis: axis(say('chart.urgency')),
    yAxis: axis(say('chart.importance')),
    series: [
      {
        type: 'scatter',
        data: summary.needMatrix.map(({ urgency, importance, count }) => ({
          value: [urgency, importance, count],
          symbolSize: 16 + 34 * Math.sqrt(count / most),
          itemStyle: {
            color: urgency >= 4 && importance >= 4 ? palette.alarm : palette.scale[1],
            opacity: 0.9
          },
          label: { show: true, formatter: String(count), color: palette.paper, fontSize: 12 }
        }))
      }
    ]
  }
}

/** The four portrait scores of one customer, or the average of all. */
export const scoreRadar = (
  scores: Readonly<Record<'base' | 'need' | 'behaviour' | 'value', number>>,
  palette: Palette,
  say: Say
): ChartOption => ({
  ...frame(palette),
  radar: {
    radius: '62%',
    center: ['50%', '54%'],
    indicator: (['base', 'need', 'value', 'behaviour'] as const).map((dimension) => ({
      name: `${say(`dimension.${dimension}`)} ${Math.round(scores[dimension])}`,
      max: 100,
      color: palette.dimensions[dimension]
    })),
    axisName: { fontSize: 13 },
    splitNumber: 4,
    splitArea: { show: false },
    splitLine: { lineStyle: { color: palette.line } },
    axisLine: { lineStyle: { color: palette.line } }
  },
  series: [
    {
      type: 'radar',
      symbolSize: 5,
      data: [
        {
          value: [scores.base, scores.need, scores.value, scores.behaviour],
          lineStyle: { color: palette.action, width: 2 },
          itemStyle: { color: palette.action },
          areaStyle: { color: palette.action, opacity: 0.12 }
        }
      ]
    }
  ]
})

export const scoresOf = (
  customer: CustomerAnalysis
): Record<'base' | 'need' | 'behaviour' | 'value', number> => {
  const { base, need, behaviour, value } = customer.portrait.scores
  return { base: base.score, need: need.score, behaviour: behaviour.score, value: value.score }
}
