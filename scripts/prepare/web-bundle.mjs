import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { root } from './place.mjs'

const entry = `${root}src/web/main.tsx`
const icon = `${root}src/web/icon.svg`

/** Quality 11 takes twenty times as long as 9 for 2 % fewer bytes. */
const BROTLI_QUALITY = 9
const SMALLEST_COMPRESSED = 1000

const pageOf = (script, styles, preloads) =>
  [
    '<!doctype html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">',
    '<meta name="color-scheme" content="light dark">',
    '<title>绘客</title>',
    existsSync(icon)
      ? '<link rel="icon" href="/icon.svg" type="image/svg+xml">'
      : '<link rel="icon" href="data:,">',
    ...styles.map((name) => `<link rel="stylesheet" href="/${name}">`),
    ...preloads.map((name) => `<link rel="modulepreload" href="/${name}">`),
    `<script type="module" src="/${script}"></script>`,
    '</head>',
    '<body><div id="root"></div><noscript>绘客需要 JavaScript。Huike needs JavaScript.</noscript></body>',
    '</html>',
    ''
  ].join('\n')

/** The same bytes compressed once, for the server to send as they are. */
const compress = (folder) => {
  for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!file.isFile() || !/\.(?:js|css|html|svg)$/.test(file.name)) continue
    const path = join(file.parentPath, file.name)
    const bytes = readFileSync(path)
    if (bytes.length < SMALLEST_COMPRESSED) continue
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
    writeFileSync(
      `${path}.br`,
      brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } })
    )
  }
}

/**
 * Bundles the web app into `<folder>/web`: one page, its script split by what is loaded when, names that change with
 * their content. Nothing is inline, so that the page may forbid inline scripts.
 */
export const bundleWeb = async (build, folder) => {
  if (!existsSync(entry)) return
  const out = join(folder, 'web')
  mkdirSync(out, { recursive: true })
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { main: entry },
    outdir: out,
    entryNames: 'assets/[name]-[hash]',
    chunkNames: 'assets/[name]-[hash]',
    assetNames: 'assets/[name]-[hash]',
    publicPath: '/',
    bundle: true,
    splitting: true,
    minify: true,
    metafile: true,
    format: 'esm',
    jsx: 'automatic',
    tsconfig: `${root}tsconfig.web.json`,
    define: { 'process.env.NODE_ENV': '"production"' },
    // The first that have popovers (popover.tsx).
    target: ['chrome114', 'safari17', 'firefox125'],
    loader: { '.svg': 'file', '.png': 'file', '.woff2': 'file' },
    legalComments: 'none',
    logLevel: 'error'
  })
  const outputs = Object.entries(metafile.outputs).map(([path, output]) => ({
    name: relative(out, join(root, path)).replaceAll('\\', '/'),
    ...output
  }))
  const main = outputs.find(({ entryPoint }) => entryPoint !== undefined && join(root, entryPoint) === entry)
  const preloads = main.imports
    .filter(({ kind, external }) => kind === 'import-statement' && !external)
    .map(({ path }) => relative(out, join(root, path)).replaceAll('\\', '/'))
  const styles = main.cssBundle ? [relative(out, join(root, main.cssBundle)).replaceAll('\\', '/')] : []
  writeFileSync(join(out, 'index.html'), pageOf(main.name, styles, preloads))
  if (existsSync(icon)) writeFileSync(join(out, 'icon.svg'), readFileSync(icon))
  compress(out)
}
