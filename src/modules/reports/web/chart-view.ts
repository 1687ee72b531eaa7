import { PieChart, RadarChart } from 'echarts/charts'
import { RadarComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { ChartOption } from '../core/charts.ts'
import { darkPalette, lightPalette, type Palette } from '../core/palette.ts'
import { h } from './dom.ts'

use([PieChart, RadarChart, RadarComponent, SVGRenderer])

const dark = matchMedia('(prefers-color-scheme: dark)')

/**
 * A chart with a name for those who do not see it; drawn once it comes into sight, again when its size or the light
 * changes, and for print on white paper.
 */
export const chartView = (
  name: string,
  height: number,
  option: (palette: Palette) => ChartOption
): HTMLElement => {
  const box = h('div', { class: 'chart', role: 'img', 'aria-label': name, style: `height:${height}px` })
  let chart: ReturnType<typeof init> | null = null
  const draw = (palette: Palette): void => {
    chart?.setOption({ ...option(palette) }, true)
  }
  const start = (): void => {
    if (chart) return
    chart = init(box, null, { renderer: 'svg' })
    draw(dark.matches ? darkPalette : lightPalette)
  }
  const sized = new ResizeObserver(() => chart?.resize())
  const seen = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return
    seen.disconnect()
    start()
    sized.observe(box)
  })
  seen.observe(box)
  dark.addEventListener('change', () => draw(dark.matches ? darkPalette : lightPalette))
  addEventListener('beforeprint', () => {
    if (!box.isConnected) return
    start()
    draw(lightPalette)
    chart?.resize()
  })
  addEventListener('afterprint', () => {
    draw(dark.matches ? darkPalette : lightPalette)
    chart?.resize()
  })
  return box
}
