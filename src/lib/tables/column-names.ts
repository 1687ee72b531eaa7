/**
 * Names for columns, each unlike the others: white space tidied, an empty one named by its place (`列3`), a repeated one
 * numbered (`电话`, `电话2`).
 */
export const columnNames = (labels: readonly string[]): readonly string[] => {
  const tidy = labels.map((label) => label.replace(/[\s\u200B-\u200D\uFEFF]+/g, ' ').trim())
  const taken = new Set(tidy)
  const used = new Set<string>()
  return tidy.map((label, index) => {
    const base = label === '' ? `列${index + 1}` : label
    let name = base
    for (let number = 2; used.has(name) || (name !== label && taken.has(name)); number += 1)
      name = `${base}${number}`
    used.add(name)
    return name
  })
}
