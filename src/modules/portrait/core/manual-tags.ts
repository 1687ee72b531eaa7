import type { PlaybookDocument } from '#contracts/playbook'
import type { TagDimension } from '#contracts/portrait'

export type WrittenTag = Readonly<{ tag: string; namespace: string; value: string; dimension: TagDimension }>

/**
 * Reads a tag as a person writes it: `行业-电商` by its namespace, 价格敏感型 by the playbook's aliases
 * (关注-价格); what fits neither is a tag of the team's own, without a namespace.
 */
export const createTagReader = ({ tags }: PlaybookDocument): ((written: string) => WrittenTag) => {
  const dimensions = new Map<string, TagDimension>(
    tags.namespaces.map(({ name, dimension }) => [name, dimension])
  )
  const aliases = new Map(tags.aliases.map(({ written, tag }) => [written, tag]))
  return (written) => {
    const tag = aliases.get(written) ?? written
    const hyphen = tag.search(/[-－:：]/)
    const namespace = hyphen < 0 ? '' : tag.slice(0, hyphen)
    const dimension = dimensions.get(namespace)
    if (dimension === undefined) return { tag, namespace: '', value: tag, dimension: 'own' }
    const value = tag.slice(hyphen + 1)
    return { tag: `${namespace}-${value}`, namespace, value, dimension }
  }
}
