import { useEffect, useRef } from 'react'
import { useText } from '#ui'

/** Height of a line in px, as `playbook.css` has it. */
const LINE = 18

/** A long text with its line numbers; lines that are wrong are marked, and `shown` is brought into sight. */
export const CodeArea = ({
  value,
  onChange,
  wrong,
  shown
}: Readonly<{
  value: string
  onChange: (value: string) => void
  wrong: readonly number[]
  /** A line, anew each time that it is asked for. */
  shown: Readonly<{ line: number }> | null
}>) => {
  const say = useText()
  const area = useRef<HTMLTextAreaElement>(null)
  const gutter = useRef<HTMLPreElement>(null)
  const lines = value.split('\n').length
  useEffect(() => {
    const element = area.current
    if (shown === null || element === null) return
    const from = element.value
      .split('\n')
      .slice(0, shown.line - 1)
      .reduce((sum, line) => sum + line.length + 1, 0)
    element.focus()
    element.setSelectionRange(from, from)
    element.scrollTop = Math.max(0, (shown.line - 5) * LINE)
  }, [shown])
  return (
    <div className="code-area">
      <pre ref={gutter} aria-hidden className="code-lines">
        {Array.from({ length: lines }, (_, at) => at + 1).join('\n')}
        {wrong.map((line) => (
          <span key={line} className="code-wrong" style={{ top: (line - 1) * LINE + 8 }}>
            {line}
          </span>
        ))}
      </pre>
      <textarea
        ref={area}
        className="code-text"
        aria-label={say('web.playbook.yaml.title')}
        lang="zh-CN"
        wrap="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onScroll={(event) => {
          if (gutter.current) gutter.current.scrollTop = event.currentTarget.scrollTop
        }}
      />
    </div>
  )
}
