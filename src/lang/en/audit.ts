/** Texts of the audit. */
export const audit: Readonly<Record<string, string>> = {
  'audit.cursor': 'The place to go on from is wrong. Please begin with the first page',
  'audit.command.audit': 'The audit',
  'audit.command.verify': 'Check the chain of the audit: whether anything was changed, removed or put in',
  'audit.command.whole':
    'workspace {workspace}: {links} links with {entries} entries stand, {unsealed} are not sealed yet; head {head}',
  'audit.command.broken':
    'workspace {workspace}: link {link} is not as it was sealed; the {entries} entries before it stand',
  'audit.action.workspace.created': 'made the workspace',
  'audit.action.workspace.changed': 'changed the workspace',
  'audit.action.session.started': 'logged in',
  'audit.action.session.ended': 'logged out',
  'audit.action.session.revoked': 'ended sessions',
  'audit.action.member.invited': 'invited a member',
  'audit.action.member.invitedAgain': 'invited a former member',
  'audit.action.member.joined': 'accepted the invitation',
  'audit.action.member.changed': 'changed a member',
  'audit.action.member.left': 'let a member leave and handed over',
  'audit.action.member.linkMade': 'made a link to come in',
  'audit.action.member.passwordReset': 'chose a new password by a link',
  'audit.action.member.passwordChanged': 'changed the password',
  'audit.action.member.secondFactor': 'turned the second factor on or off',
  'audit.action.department.added': 'added a department',
  'audit.action.department.changed': 'changed a department',
  'audit.action.department.removed': 'removed a department',
  'audit.action.role.added': 'added a role',
  'audit.action.role.changed': 'changed a role'
}
