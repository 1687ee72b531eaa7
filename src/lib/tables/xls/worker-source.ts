/**
 * The thread that reads an old workbook, as text: run by `new Worker(source, { eval: true })` it works alike from
 * source (tsx, vitest) and from one bundled file, where no file of a worker could be found. It must therefore be plain
 * CommonJS; the library comes by the path that the opener has resolved.
 *
 * It answers `open` with the names of the sheets, `peek` with the first rows of each, and each `next` with rows of cells: null, text, boolean, number, or
 * `[number, format]` where the number has a format, `{ error }` for an error cell.
 */
export const XLS_WORKER_SOURCE = `
'use strict'
const { parentPort, workerData } = require('node:worker_threads')
const { readFileSync } = require('node:fs')
const XLSX = require(workerData.library)

let book = null
let sheet = null
let row = 0

const fileOf = () => readFileSync(workerData.path)

const optionsOf = (more) => ({
  dense: true, cellDates: false, cellNF: true, cellText: false, cellHTML: false, cellFormula: false,
  raw: true, ...workerData.parse, ...more
})

const cellOf = (cell) => {
  if (!cell || cell.v === undefined || cell.v === null) return null
  if (cell.t === 'e') return { error: true }
  if (cell.t === 'n' && cell.z !== undefined && cell.z !== 'General') return [cell.v, String(cell.z)]
  return cell.v
}

const rowsOf = (found) => (found && (found['!data'] || (Array.isArray(found) ? found : null))) || []

const mergesOf = (found) => ((found && found['!merges']) || []).filter((m) => m.e.r > m.s.r).slice(0, 50000)
  .map((m) => ({ column: m.s.c, from: m.s.r + 1, to: m.e.r + 1 }))

const filled = (values) => values.some((value) => value !== null && value !== '')

const messages = {
  peek: ({ count }) => ({
    sheets: book.SheetNames.map((name) => {
      const rows = []
      const all = rowsOf(book.Sheets[name])
      for (let at = 0; at < all.length && rows.length < count; at += 1) {
        const values = Array.from(all[at] || [], cellOf)
        if (filled(values)) rows.push([at + 1, values])
      }
      return { rows, merges: mergesOf(book.Sheets[name]) }
    })
  }),
  open: () => {
    book = XLSX.read(workerData.text === undefined ? fileOf() : workerData.text, optionsOf({ bookSheets: false, type: workerData.text === undefined ? 'buffer' : 'string' }))
    const hidden = (book.Workbook && book.Workbook.Sheets) || []
    return {
      sheets: book.SheetNames.map((name, index) => ({ name, hidden: Boolean(hidden[index] && hidden[index].Hidden) })),
      date1904: Boolean(book.Workbook && book.Workbook.WBProps && book.Workbook.WBProps.date1904)
    }
  },
  choose: ({ name }) => {
    const found = book.Sheets[name]
    sheet = rowsOf(found)
    row = 0
    book = null
    return { rows: sheet.length, merges: mergesOf(found) }
  },
  next: ({ count }) => {
    const rows = []
    for (; row < sheet.length && rows.length < count; row += 1) {
      const cells = sheet[row]
      sheet[row] = undefined
      if (!cells) continue
      const values = Array.from(cells, cellOf)
      if (filled(values)) rows.push([row + 1, values])
    }
    return { rows, at: row, done: row >= sheet.length }
  }
}

parentPort.on('message', (message) => {
  try {
    parentPort.postMessage({ ok: true, value: messages[message.kind](message) })
  } catch (error) {
    parentPort.postMessage({ ok: false, message: String((error && error.message) || error) })
  }
})
`
