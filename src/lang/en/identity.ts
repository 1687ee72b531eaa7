/** Texts of people, rights and ways in. */
export const identity: Readonly<Record<string, string>> = {
  'identity.role.administrator': 'Administrator',
  'identity.role.manager': 'Sales manager',
  'identity.role.representative': 'Sales representative',
  'identity.role.operations': 'Sales operations',
  'identity.role.assistant': 'Sales assistant',
  'identity.role.reader': 'Read only',
  'identity.alreadySetUp': 'Huike has been set up already. Please log in',
  'identity.wrongLogin': 'The e-mail address or the password is wrong',
  'identity.slowed': 'Too many tries. Please try again in {seconds} seconds',
  'identity.busy': 'Too many people are logging in. Please try again in a moment',
  'identity.emailTaken': 'This e-mail address is in use already',
  'identity.password.short': 'A password needs at least {shortest} characters',
  'identity.password.common':
    'This password is too common and easily guessed. Choose another, such as a few unrelated words',
  'identity.password.personal': 'A password must not be your name, your address or the name of the company'
}
