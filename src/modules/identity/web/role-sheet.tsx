import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { AddRole, RoleItem } from '#contracts/identity'
import { isCustomMask, maskableFields, permissions, scopes, type CustomMask } from '#kernel/actor'
import {
  api,
  Button,
  Checkbox,
  Field,
  FormProblem,
  problemOfField,
  queryClient,
  Select,
  Sheet,
  TextInput,
  useLanguage,
  useMay,
  useSubmit,
  useText
} from '#ui'

/** Fields that the team defined; the same entry as the customers' pages keep. */
const useOwnFields = (): readonly CustomMask[] => {
  const may = useMay()
  const language = useLanguage()
  const { data } = useQuery({
    queryKey: ['playbook', 'customFields', language],
    queryFn: async ({ signal }) =>
      api.get<{ fields: readonly Readonly<{ key: CustomMask }>[] }>('/custom-fields', { signal }),
    enabled: may('customer.read'),
    staleTime: Infinity
  })
  return data?.fields.map(({ key }) => key) ?? []
}

const withOrWithout = <T,>(list: readonly T[], one: T): T[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one]

const nothing: AddRole = { name: '', permissions: [], scope: 'own', maskedFields: [] }

const draftOf = (role: RoleItem): AddRole => ({
  name: role.name,
  permissions: [...role.permissions],
  scope: role.scope,
  maskedFields: [...role.maskedFields]
})

/** A role to read, change or add. The administrator's cannot be changed, so that somebody can always mend the others. */
export const RoleSheet = ({ role, onClose }: Readonly<{ role: RoleItem | null; onClose: () => void }>) => {
  const say = useText()
  const may = useMay()
  const formId = useId()
  const own = useOwnFields()
  const [draft, setDraft] = useState(() => (role === null ? nothing : draftOf(role)))
  const isAdministrator = role !== null && role.isBuiltin && role.permissions.length === permissions.length
  const fixed = !may('member.write') || isAdministrator
  const save = useSubmit(
    async (input: AddRole, idempotencyKey) =>
      role === null
        ? api.post('/roles', input, { idempotencyKey })
        : api.patch(`/roles/${role.id}`, input, { version: role.version }),
    {
      onDone: async () => {
        onClose()
        await queryClient.invalidateQueries({ queryKey: ['members'] })
        await queryClient.invalidateQueries({ queryKey: ['me'] })
      },
      onFail: () => void queryClient.invalidateQueries({ queryKey: ['members'] })
    }
  )
  return (
    <Sheet
      title={role?.name ?? say('web.roles.add')}
      onClose={onClose}
      footer={
        fixed ? (
          <Button onClick={onClose}>{say('ui.close')}</Button>
        ) : (
          <>
            <Button onClick={onClose}>{say('ui.cancel')}</Button>
            <Button kind="primary" submits form={formId} busy={save.isPending}>
              {say('ui.save')}
            </Button>
          </>
        )
      }
    >
      <form
        id={formId}
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate(draft)
        }}
      >
        {isAdministrator && <p className="soft">{say('web.roles.administrator')}</p>}
        <Field label={say('web.roles.name')} error={problemOfField(save.error, 'name')} required>
          <TextInput value={draft.name} disabled={fixed} onChange={(name) => setDraft({ ...draft, name })} />
        </Field>
        <Field label={say('web.roles.scope')}>
          <Select
            value={draft.scope}
            disabled={fixed}
            options={scopes.map((scope) => ({ value: scope, label: say(`web.scope.${scope}`) }))}
            onChange={(scope) => setDraft({ ...draft, scope })}
          />
        </Field>
        <fieldset className="checks">
          <legend className="label">{say('web.roles.permissions')}</legend>
          {permissions.map((one) => (
            <Checkbox
              key={one}
              disabled={fixed}
              checked={draft.permissions.includes(one)}
              onChange={() => setDraft({ ...draft, permissions: withOrWithout(draft.permissions, one) })}
            >
              {say(`web.permission.${one}`)}
            </Checkbox>
          ))}
        </fieldset>
        <fieldset className="checks">
          <legend className="label">{say('web.roles.masked')}</legend>
          {[...maskableFields, ...own].map((one) => (
            <Checkbox
              key={one}
              disabled={fixed}
              checked={draft.maskedFields.includes(one)}
              onChange={() => setDraft({ ...draft, maskedFields: withOrWithout(draft.maskedFields, one) })}
            >
              {say(isCustomMask(one) ? `web.customerField.${one}` : `web.field.${one}`)}
            </Checkbox>
          ))}
        </fieldset>
        <FormProblem error={save.error} fields={['name']} />
      </form>
    </Sheet>
  )
}
