import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import type { Analysis, CustomerAnalysis } from '#contracts/analysis'
import { textsOfArea, translate } from '#lang'
import { checkName } from '../core/check-name.ts'
import { listEntryOf, MOST_LINES, PACK_SIZE, type PageData } from '../core/page-data.ts'
import type { DuplicateLine } from '../core/workbook-sheets.ts'
import { PAGE_NOTICE } from './page-notice.ts'
import { loadReportClient } from './report-client.ts'

type Head = Omit<Analysis, 'customers'>

const escapeText = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
/** Inside a script element only `<` can end it; U+2028 and U+2029 are line ends in old scripts. */
const embedded = (value: unknown): string =>
  JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029')
const safeScript = (script: string): string => script.replace(/<\/script/gi, '<\\/script')

/** Customers as gzip in base64, some in each element: a tenth of the size, and only what is opened is unpacked. */
const packs = (customers: readonly CustomerAnalysis[]): string => {
  const parts: string[] = []
  for (let from = 0; from < customers.length; from += PACK_SIZE) {
    const packed = gzipSync(JSON.stringify(customers.slice(from, from + PACK_SIZE))).toString('base64')
    parts.push(`<script type="text/plain" id="pack-${from / PACK_SIZE}">${packed}</script>`)
  }
  return parts.join('\n')
}

const pageData = (
  { language, counts, summary, catalogue, source, rejected }: Head,
  customers: readonly CustomerAnalysis[],
  duplicates: readonly DuplicateLine[]
): PageData => ({
  head: { language, counts, summary, catalogue, source, rejected: rejected.slice(0, MOST_LINES) },
  entries: customers.map(listEntryOf),
  duplicates: duplicates.slice(0, MOST_LINES),
  duplicatesLeftOut: Math.max(0, duplicates.length - MOST_LINES),
  packSize: PACK_SIZE,
  texts: {
    ...textsOfArea(language, 'reports'),
    ...Object.fromEntries(summary.findings.map(({ rule }) => [`check.${rule}`, checkName(language, rule)]))
  }
})

/**
 * One self-contained page: code, style, charts and data inside, nothing fetched; opens from a mail on a phone. Only
 * our own script may run (its hash stands in the policy), and it comes before the packed customers so that the
 * page is drawn before they are read.
 */
export const writeReportHtml = async (
  path: string,
  head: Head,
  customers: readonly CustomerAnalysis[],
  duplicates: readonly DuplicateLine[]
): Promise<void> => {
  const client = await loadReportClient()
  const script = safeScript(client.script)
  const hash = createHash('sha256').update(script).digest('base64')
  const say = (code: string, params = {}): string =>
    escapeText(translate(head.language, { code: `reports.${code}`, params }))
  const html = `<!doctype html>
<html lang="${head.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'; img-src data:">
<title>${say('title')} · ${escapeText(head.source.file)}</title>
<style>${client.style}</style>
</head>
<body>
<div class="page">
<header class="title"><span class="seal" aria-hidden="true">绘<br>客</span><h1>${say('title')}</h1><span class="soft">${say('subtitle', { file: head.source.file, day: head.asOf, rows: head.counts.rows, playbook: head.playbook.name, version: head.playbook.version })}</span></header>
<main><noscript>${say('noscript')}</noscript></main>
</div>
<script type="application/json" id="data">${embedded(pageData(head, customers, duplicates))}</script>
<!--${PAGE_NOTICE}-->
<script>${script}</script>
${packs(customers)}
</body>
</html>
`
  await writeFile(path, html)
}
