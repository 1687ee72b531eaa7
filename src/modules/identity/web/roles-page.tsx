import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RoleItem } from '#contracts/identity'
import { permissions } from '#kernel/actor'
import { Button, ErrorState, Skeleton, useMay, useText } from '#ui'
import { ManageTabs } from './manage-tabs.tsx'
import { rolesQuery } from './people.ts'
import { RoleSheet } from './role-sheet.tsx'

const RoleLine = ({ role, onOpen }: Readonly<{ role: RoleItem; onOpen: () => void }>) => {
  const say = useText()
  const masked = role.maskedFields.map((field) => say(`web.field.${field}`))
  return (
    <li className="role">
      <div className="row spread">
        <h2>
          <button type="button" className="link" onClick={onOpen}>
            {role.name}
          </button>
        </h2>
        <span className="soft small">
          {role.isBuiltin && `${say('web.roles.builtin')} · `}
          {say('web.roles.members', { count: role.members })}
        </span>
      </div>
      <dl className="pairs">
        <dt>{say('web.roles.scope')}</dt>
        <dd>{say(`web.scope.${role.scope}`)}</dd>
        <dt>{say('web.roles.permissions')}</dt>
        <dd>
          {permissions
            .filter((one) => role.permissions.includes(one))
            .map((one) => say(`web.permission.${one}`))
            .join(' · ')}
        </dd>
        {masked.length > 0 && (
          <>
            <dt>{say('web.roles.masked')}</dt>
            <dd>{masked.join(' · ')}</dd>
          </>
        )}
      </dl>
    </li>
  )
}

/** 管理 · 角色与权限 (PPL-3): what each role may do, whose customers it reaches, what it sees masked. */
export const RolesPage = () => {
  const say = useText()
  const may = useMay()
  const roles = useQuery(rolesQuery)
  const [open, setOpen] = useState<RoleItem | 'new' | null>(null)
  return (
    <div className="page">
      <header className="row spread page-head">
        <h1>{say('web.manage')}</h1>
        {may('member.write') && (
          <Button kind="primary" onClick={() => setOpen('new')}>
            {say('web.roles.add')}
          </Button>
        )}
      </header>
      <ManageTabs />
      <p className="soft tab-about">{say('web.roles.about')}</p>
      {roles.isPending && <Skeleton />}
      {roles.error && <ErrorState error={roles.error} onRetry={() => void roles.refetch()} />}
      <ul className="roles">
        {roles.data?.map((role) => (
          <RoleLine key={role.id} role={role} onOpen={() => setOpen(role)} />
        ))}
      </ul>
      {open !== null && <RoleSheet role={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </div>
  )
}
