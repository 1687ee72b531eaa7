import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ChartOption } from '../core/charts.ts'

/** A chart as PNG, `width` × `height` in CSS pixels, drawn at twice the size so that print is sharp. */
export type Picture = Readonly<{ png: Buffer; width: number; height: number }>

const SCALE = 2
const FONT_FILE = 'noto-sans-cjk-sc-subset.otf'
/** As the file itself names it; see fonts/README.md. */
const FONT_FAMILY = 'Noto Sans CJK SC'

const fontPath = (): string => {
  const beside = fileURLToPath(new URL(`./${FONT_FILE}`, import.meta.url))
  return existsSync(beside) ? beside : fileURLToPath(new URL(`../fonts/${FONT_FILE}`, import.meta.url))
}

/** Draws charts with the font that ships with the product: the same picture on every machine, with or without Chinese fonts. */
export const createChartPainter = async () => {
  const [echarts, { Resvg }] = await Promise.all([import('echarts'), import('@resvg/resvg-js')])
  const fontFile = fontPath()
  return (option: ChartOption, width: number, height: number): Picture => {
    const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height })
    chart.setOption({ ...option, textStyle: { fontFamily: FONT_FAMILY, fontSize: 13 } })
    const svg = chart.renderToSVGString()
    chart.dispose()
    const picture = new Resvg(svg, {
      fitTo: { mode: 'zoom', value: SCALE },
      background: '#ffffff',
      font: { fontFiles: [fontFile], loadSystemFonts: false, defaultFontFamily: FONT_FAMILY }
    }).render()
    return { png: picture.asPng(), width, height }
  }
}
export type ChartPainter = Awaited<ReturnType<typeof createChartPainter>>
