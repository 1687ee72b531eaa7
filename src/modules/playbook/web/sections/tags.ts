import type { Reading, RuleGroup } from './rule-line.ts'

/** 标签: by dimension and namespace, each rule with the value that it gives. */
export const tagGroups = ({ document, sentence, say }: Reading): readonly RuleGroup[] =>
  document.tags.namespaces.map(({ name, dimension, single, values }) => ({
    title: name,
    about: [
      say(`web.playbook.dimension.${dimension}`),
      say(single ? 'web.playbook.tag.single' : 'web.playbook.tag.several'),
      ...(values.length > 0
        ? [say('web.playbook.tag.values', { values: values.join(say('web.playbook.joint')) })]
        : [])
    ].join(' · '),
    lines: document.tags.rules.flatMap(({ id, namespace, value, source }, at) =>
      namespace === name
        ? [
            {
              rule: id,
              title:
                typeof value === 'string'
                  ? `${namespace}-${value}`
                  : say('web.playbook.tag.from', { namespace }),
              sentence: sentence(`tags.rules[${at}].when`),
              about: [],
              source
            }
          ]
        : []
    )
  }))
