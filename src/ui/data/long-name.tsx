import { partedName } from './parted-name.ts'

/**
 * A name on one line. Where it finds no room its middle gives way: branches of one house begin alike, and what tells them
 * from one another stands last (中国石油天然气股份有限…宁安通江加油站). The link around it carries the whole name as its label.
 */
export const LongName = ({ name }: Readonly<{ name: string }>) => {
  const parts = partedName(name)
  if (parts === null) return name
  return (
    <span className="long-name">
      <span>{parts.head}</span>
      <span>{parts.tail}</span>
    </span>
  )
}
