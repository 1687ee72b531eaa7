type LineTag = Readonly<{ tag: string; namespace: string }>

/**
 * The portrait in one line (POR-4): the first tag of each namespace in the playbook's order, joined by `|`:
 * `行业-汽车零部件|规模-中型|区域-长三角|…`. Namespaces without a tag are left out.
 */
export const portraitLine = (tags: readonly LineTag[], namespaces: readonly string[]): string => {
  let line = ''
  for (const namespace of namespaces)
    for (const tag of tags)
      if (tag.namespace === namespace) {
        line = line === '' ? tag.tag : `${line}|${tag.tag}`
        break
      }
  return line
}
