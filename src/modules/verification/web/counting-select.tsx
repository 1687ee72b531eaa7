import { api, queryClient, Select, showToast, useMay, useSubmit, useText } from '#ui'
import type { CleaningSettings } from '../contract.ts'

/** Which hours count, for who keeps the workspace. */
export const CountingSelect = ({ settings }: Readonly<{ settings: CleaningSettings }>) => {
  const say = useText()
  const may = useMay()('workspace.write')
  const save = useSubmit(
    async (counting: CleaningSettings['counting'], idempotencyKey) =>
      api.put<CleaningSettings>('/cleaning/settings', { counting }, { idempotencyKey }),
    {
      onDone: async () => {
        showToast(say('cleaning.web.counting.saved'))
        await queryClient.invalidateQueries({ queryKey: ['cleaning', 'settings'] })
      }
    }
  )
  if (!may) return null
  return (
    <label className="row small soft counting">
      {say('cleaning.web.counting')}
      <Select
        value={settings.counting}
        options={(['clock', 'workdays'] as const).map((value) => ({
          value,
          label: say(`cleaning.web.counting.${value}`)
        }))}
        onChange={(value) => save.mutate(value)}
      />
    </label>
  )
}
