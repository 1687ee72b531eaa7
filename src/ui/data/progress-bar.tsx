/** How far something is, 0 to 1, or null where nobody can say; `text` is the words beside it. */
export const ProgressBar = ({
  label,
  done,
  text
}: Readonly<{ label: string; done: number | null; text?: string }>) => (
  <div className="progress">
    <progress aria-label={label} max={1} value={done ?? undefined} />
    {text !== undefined && <span className="soft small">{text}</span>}
  </div>
)
