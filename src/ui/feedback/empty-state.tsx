import type { ReactNode } from 'react'

/** Nothing here yet: what would be here, and the one thing to do next. */
export const EmptyState = ({
  title,
  next,
  children
}: Readonly<{ title: string; next?: ReactNode; children?: ReactNode }>) => (
  <section className="state">
    <h2>{title}</h2>
    {next !== undefined && <p className="soft">{next}</p>}
    {children !== undefined && <div className="row">{children}</div>}
  </section>
)
