import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

export type ReportClient = Readonly<{ script: string; style: string }>

/** The page's code and style: built beside the bundle, or, when run from source, built now. */
export const loadReportClient = async (): Promise<ReportClient> => {
  const script = new URL('./report.js', import.meta.url)
  const style = new URL('./report.css', import.meta.url)
  if (existsSync(script) && existsSync(style))
    return { script: await readFile(script, 'utf8'), style: await readFile(style, 'utf8') }
  const { build } = await import('esbuild')
  const built = await build({
    entryPoints: [
      fileURLToPath(new URL('../web/report.ts', import.meta.url)),
      fileURLToPath(new URL('../web/report.css', import.meta.url))
    ],
    outdir: 'out',
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: ['chrome111', 'safari16.4', 'firefox113'],
    legalComments: 'none'
  })
  const textOf = (ending: string): string =>
    built.outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? ''
  return { script: textOf('.js'), style: textOf('.css') }
}
