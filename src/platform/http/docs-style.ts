/** The look of the API's documentation; a file of its own, as the page may not carry styles. */
export const docsStyle = `
:root { color-scheme: light dark; --ink: #1c1f24; --grey: #667; --paper: #fbfaf7; --line: #ddd8cf; --blue: #234e78; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8e6e1; --grey: #9aa; --paper: #16181c; --line: #33373e; --blue: #8bb4dc; }
}
body { margin: 0 auto; max-width: 960px; padding: 24px 16px 96px; font: 14px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", sans-serif; color: var(--ink); background: var(--paper); }
a { color: var(--blue); }
h1 { font-size: 22px; } h2 { font-size: 18px; margin-top: 40px; border-bottom: 1px solid var(--line); }
h3 { font: 600 14px/1.6 ui-monospace, Menlo, Consolas, monospace; margin: 24px 0 4px; overflow-wrap: anywhere; }
code, pre { font: 12.5px/1.5 ui-monospace, Menlo, Consolas, monospace; }
pre { overflow-x: auto; padding: 8px 12px; border: 1px solid var(--line); border-radius: 4px; }
nav { display: flex; flex-wrap: wrap; gap: 4px 16px; }
summary { cursor: pointer; color: var(--grey); }
.method { display: inline-block; min-width: 56px; color: var(--blue); }
.access { color: var(--grey); }
table { border-collapse: collapse; width: 100%; } td, th { text-align: left; vertical-align: top; padding: 4px 8px; border-bottom: 1px solid var(--line); }
`
