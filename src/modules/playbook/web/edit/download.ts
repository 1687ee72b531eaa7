import { api } from '#ui'
import type { PlaybookDocument, WrittenYaml } from '../../contract.ts'

/** A playbook as a file of YAML, with the remarks of a text that says nearly the same. */
export const downloadYaml = async (
  name: string,
  document: PlaybookDocument,
  upon: string | null
): Promise<void> => {
  const { yaml } = await api.post<WrittenYaml>('/playbook/to-yaml', { document, upon })
  const url = URL.createObjectURL(new Blob([yaml], { type: 'application/yaml' }))
  const link = window.document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
