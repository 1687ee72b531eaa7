import type { Analysis, Counted, CustomerAnalysis } from '#contracts/analysis'
import { barChart, type Say } from '../../core/charts.ts'
import { lightPalette } from '../../core/palette.ts'
import type { DuplicateLine } from '../../core/workbook-sheets.ts'
import type { ChartPainter } from '../chart-picture.ts'
import { picture, table, type CellText, type paragraph } from './docx-parts.ts'

export type Block = ReturnType<typeof paragraph> | ReturnType<typeof table>

/** What every chapter is written from. */
export type Report = Readonly<{
  head: Omit<Analysis, 'customers'>
  /** The customers to look at first, in that order. */
  customers: readonly CustomerAnalysis[]
  pairs: readonly DuplicateLine[]
  say: Say
  paint: ChartPainter
}>

/** One chapter, its heading first; where it has nothing to tell, one line says so. */
export type Chapter = (report: Report) => readonly Block[]

/** Rows of a table before it is cut; the workbook has all. */
export const ROWS = 15
export const CHART_WIDTH = 560
const BAR = 28
const MOST_BARS = 10

export const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`
export const number = (value: number): CellText => ({ text: String(value), right: true })

export const countedTable = (header: string, counted: readonly Counted[], say: Say): Block =>
  table(
    [header, say('segments.count'), say('segments.share')],
    [6, 2, 2],
    counted
      .slice(0, ROWS)
      .map(({ label, count, share }) => [label, number(count), { text: percent(share), right: true }])
  )

export const bars = (counted: readonly Counted[], name: string, { paint }: Report): Block =>
  picture(
    paint(barChart(counted, lightPalette), CHART_WIDTH, Math.min(counted.length, MOST_BARS) * BAR + 8),
    name
  )
