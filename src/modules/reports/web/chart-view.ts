import { BarChart, PieChart, RadarChart, ScatterChart } from 'echarts/charts'
import { GridComponent, RadarComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { ChartOption } from '../core/charts.ts'
import { darkPalette, lightPalette, type Palette } from '../core/palette.ts'
import { h } from './dom.ts'

use([BarChart, PieChart, RadarChart, ScatterChart, GridComponent, RadarComponent, SVGRenderer])

const dark = matchMedia('(prefers-color-scheme: dark)')

const palette = (): Palette => (dark.matches ? darkPalette : lightPalette)

/** A chart with a name for those who do not see it; drawn once it is on the page, again when its size or the light changes. */
export const chartView = (
  name: string,
  height: number,
  option: (palette: Palette) => ChartOption
): HTMLElement => {
  const box = h('div', { class: 'chart', role: 'img', 'aria-label': name, style: `height:${height}px` })
  const draw = (): void => {
    const chart = init(box, null, { renderer: 'svg' })
    chart.setOption({ ...option(palette()) })
    new ResizeObserver(() => chart.resize()).observe(box)
    dark.addEventListener('change', () => chart.setOption({ ...option(palette()) }, true))
  }
  const seen = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return
    seen.disconnect()
    draw()
  })
  seen.observe(box)
  return box
}
