import type pg from 'pg'
import { AppError } from '#kernel/app-error'

/** The role that the app works as: not the tables' owner, bound by their policies. */
export const APP_ROLE = 'huike_app'

/**
 * Enters a workspace for the rest of the transaction. `set local` and not `set_config()`: only that reaches the nodes of
 * a cluster.
 */
const ENTER = `
create or replace function app_enter(ws int) returns void language plpgsql as $$
begin
  execute format('set local app.workspace = %L', ws);
end
$$;`

/** A superuser's own server lets the role connect, without a password where the socket is private (embedded). */
const createStatement = (isSuperuser: boolean): string => `
do $$ begin
  if not exists (select from pg_roles where rolname = '${APP_ROLE}') then
    create role ${APP_ROLE} ${isSuperuser ? 'login' : 'nologin'};
  end if;
exception when duplicate_object or unique_violation then
  -- Another process was faster.
end $$;`

/**
 * Makes the app's role and the function by which it enters a workspace. On a server where the owner may not make roles,
 * an administrator makes it once: `create role huike_app; grant huike_app to OWNER`.
 */
export const prepareAppRole = async (owner: pg.ClientBase, isSuperuser: boolean): Promise<void> => {
  try {
    await owner.query(createStatement(isSuperuser))
    if (!isSuperuser) await owner.query(`grant ${APP_ROLE} to current_user`)
  } catch (error) {
    const { rows } = await owner.query<{ member: boolean }>(
      `select exists (select from pg_roles where rolname = '${APP_ROLE}' and pg_has_role(oid, 'member')) as member`
    )
    if (rows[0]?.member !== true)
      throw new AppError('unavailable', 'server.noAppRole', { reason: String(error) })
  }
  const { rows } = await owner.query(
    `select from pg_roles where rolname = '${APP_ROLE}' and (rolsuper or rolbypassrls)`
  )
  if (rows.length > 0) throw new AppError('unavailable', 'server.appRoleTooStrong')
  await owner.query(ENTER)
}
