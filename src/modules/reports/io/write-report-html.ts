import { writeFile } from 'node:fs/promises'
import type { Analysis, CustomerAnalysis } from '#contracts/analysis'
import { textsOfArea, translate } from '#lang'
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

/** One self-contained page: code, style, charts and data inside, nothing fetched; opens from a mail on a phone. */
export const writeReportHtml = async (
  path: string,
  head: Head,
  customers: readonly CustomerAnalysis[]
): Promise<void> => {
  const { script, style } = await loadReportClient()
  const say = (code: string, params = {}): string =>
    escapeText(translate(head.language, { code: `reports.${code}`, params }))
  const data = { head, customers, texts: textsOfArea(head.language, 'reports') }
  const html = `<!doctype html>
<html lang="${head.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:">
<title>${say('title')} · ${escapeText(head.source.file)}</title>
<style>${style}</style>
</head>
<body>
<div class="page">
<header class="title"><span class="seal" aria-hidden="true">绘<br>客</span><h1>${say('title')}</h1><span class="soft">${say('subtitle', { file: head.source.file, day: head.asOf, rows: head.counts.rows, playbook: head.playbook.name, version: head.playbook.version })}</span></header>
<main><noscript>${say('noscript')}</noscript></main>
</div>
<script type="application/json" id="data">${embedded(data)}</script>
<script>${safeScript(script)}</script>
</body>
</html>
`
  await writeFile(path, html)
}
