import { useQuery } from '@tanstack/react-query'
import type { MemberItem } from '#contracts/identity'
import { api, Checkbox, DateInput, Field, Select, useMay, useMe, useText } from '#ui'
import type { DuplicateWay, ImportOptions } from '../../contract.ts'

const ways: readonly DuplicateWay[] = ['skip', 'fillGaps', 'ask', 'overwrite', 'create']
const changing: ReadonlySet<DuplicateWay> = new Set(['fillGaps', 'ask', 'overwrite'])

type OptionFieldsProps = Readonly<{
  options: ImportOptions
  onChange: (change: Partial<ImportOptions>) => void
}>

/** Whose the customers are, what becomes of those who are here, and from when they are followed up. */
export const OptionFields = ({ options, onChange }: OptionFieldsProps) => {
  const say = useText()
  const may = useMay()
  const me = useMe()
  const mayAssign = may('customer.assign')
  const { data } = useQuery({
    queryKey: ['members'],
    queryFn: async ({ signal }) => api.get<{ items: MemberItem[] }>('/members', { signal }),
    enabled: mayAssign && may('member.read')
  })
  const { owner, onDuplicate, historical, levelFrom } = options
  const team = (data?.items ?? [])
    .filter(({ state }) => state !== 'left')
    .map(({ id, name }) => ({ value: id, label: name }))
  const people = team.length > 0 ? team : [{ value: me.id, label: me.name }]
  const owners = mayAssign
    ? [
        { value: 'column', label: say('import.web.owner.column') },
        { value: 'none', label: say('import.web.owner.none') },
        ...people
      ]
    : [{ value: me.id, label: me.name }]
  return (
    <div className="import-options">
      <Field label={say('import.web.owner')} hint={say(`import.web.owner.${owner.kind}.about`)}>
        <Select
          value={owner.kind === 'member' ? owner.memberId : owner.kind}
          options={owners}
          onChange={(value) =>
            onChange({
              owner:
                value === 'column' || value === 'none' ? { kind: value } : { kind: 'member', memberId: value }
            })
          }
        />
      </Field>
      <Field label={say('import.web.duplicate')} hint={say(`import.web.duplicate.${onDuplicate}.about`)}>
        <Select
          value={onDuplicate}
          options={ways
            .filter((way) => !changing.has(way) || way === onDuplicate || may('customer.write'))
            .map((way) => ({ value: way, label: say(`import.web.duplicate.${way}`) }))}
          onChange={(way) => onChange({ onDuplicate: way })}
        />
      </Field>
      <Field label={say('import.web.levelFrom')} hint={say('import.web.levelFrom.about')}>
        <DateInput value={levelFrom} onChange={(day) => onChange({ levelFrom: day })} />
      </Field>
      <Checkbox checked={historical} onChange={(value) => onChange({ historical: value })}>
        {say('import.web.historical')}
      </Checkbox>
    </div>
  )
}
