import { useQuery } from '@tanstack/react-query'
import { apiUrl, ErrorState, Sheet, Skeleton, useText } from '#ui'

/** The playbook as the text in which it is exported, kept and compared. */
export const YamlSheet = ({ onClose }: Readonly<{ onClose: () => void }>) => {
  const say = useText()
  const { data, error, refetch } = useQuery({
    queryKey: ['playbook', 'yaml'],
    queryFn: async ({ signal }) => {
      const response = await fetch(apiUrl('/playbook/yaml'), { signal })
      if (!response.ok) throw new Error(`HTTP ${response.status}`)
      return response.text()
    },
    staleTime: Infinity
  })
  return (
    <Sheet title={say('web.playbook.yaml.title')} onClose={onClose}>
      {data !== undefined ? (
        <pre className="yaml" lang="zh-CN" tabIndex={0}>
          {data}
        </pre>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton lines={12} />
      )}
    </Sheet>
  )
}
