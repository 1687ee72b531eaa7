import type { ReactNode } from 'react'

/** Nothing here yet: what would be here, and the one thing to do next. `whole` where it is the whole page. */
export const EmptyState = ({
  title,
  next,
  whole = false,
  children
}: Readonly<{ title: string; next?: ReactNode; whole?: boolean; children?: ReactNode }>) => (
  <section className="state">
    {whole ? <h1>{title}</h1> : <h2>{title}</h2>}
    {next !== undefined && <p className="soft">{next}</p>}
    {children !== undefined && <div className="row">{children}</div>}
  </section>
)
