// Who may use whom: the only copy. `scripts/fences.mjs` reads it and `npm run lint` proves it. Acyclic, in the order of the loop.
// A unit is a folder; what it lists are the units that it may enter, each by its door. A module has three floors:
// `core/x` (contract and core, pure), `modules/x` (service and io) and `web/x` (pages); the upper two stand on their own core.

const words = ['kernel', 'lang']
const china = ['lib/chinese', 'lib/china']
const server = ['platform/database', 'platform/http', 'platform/jobs', 'platform/ids']

module.exports = {
  kernel: [],
  lang: ['kernel'],
  'lib/rules': [...words, 'lib/chinese'],
  'lib/chinese': ['kernel'],
  'lib/china': ['kernel', 'lib/chinese'],
  'lib/matching': ['kernel', ...china],
  'lib/tables': ['kernel'],

  'platform/command-line': words,
  'platform/config': words,
  'platform/ids': [],
  'platform/log': ['platform/config'],
  'platform/database': ['kernel', 'platform/log'],
  'platform/postgres': [...words, 'platform/config', 'platform/log', 'platform/database'],
  'platform/jobs': ['kernel', 'platform/log', 'platform/database', 'platform/ids'],
  'platform/http': [...words, 'platform/config', 'platform/log', 'platform/database', 'platform/ids'],

  'core/audit': ['kernel'],
  'core/identity': ['kernel'],
  'core/customers': ['kernel', 'lib/chinese'],
  'core/playbook': [...words, 'lib/rules', ...china],
  'core/collection': [
    ...words,
    ...china,
    'lib/matching',
    'core/customers',
    'core/playbook',
    'core/portrait'
  ],
  'core/verification': [
    ...words,
    ...china,
    'lib/matching',
    'core/customers',
    'core/playbook',
    'core/collection'
  ],
  'core/portrait': [...words, 'lib/rules', ...china, 'core/customers', 'core/playbook'],
  'core/grading': [...words, 'lib/rules', 'core/customers', 'core/playbook', 'core/portrait'],
  'core/strategy': [
    ...words,
    'lib/rules',
    ...china,
    'core/customers',
    'core/playbook',
    'core/portrait',
    'core/grading'
  ],
  'core/followup': [
    ...words,
    'lib/rules',
    ...china,
    'core/customers',
    'core/playbook',
    'core/portrait',
    'core/grading',
    'core/strategy'
  ],
  'core/analysis': [
    ...words,
    'lib/rules',
    ...china,
    'lib/matching',
    'core/customers',
    'core/playbook',
    'core/collection',
    'core/verification',
    'core/portrait',
    'core/grading',
    'core/strategy',
    'core/followup'
  ],
  'core/reports': [...words, 'core/customers', 'core/playbook', 'core/portrait', 'core/analysis'],

  'modules/audit': [...words, ...server, 'platform/command-line'],
  'modules/identity': [...words, ...server, 'platform/command-line', 'modules/audit'],
  'modules/playbook': [...words, ...server, 'platform/command-line', 'modules/audit'],
  'modules/portrait': ['core/portrait'],
  'modules/grading': ['core/grading'],
  'modules/strategy': ['core/strategy'],
  'modules/customers': [
    ...words,
    ...server,
    'lib/rules',
    ...china,
    'lib/matching',
    'core/identity',
    'core/playbook',
    'core/collection',
    'core/verification',
    'core/portrait',
    'core/grading',
    'core/strategy',
    'core/followup',
    'core/analysis',
    'modules/audit',
    'modules/identity',
    'modules/playbook'
  ],
  'modules/followup': [
    ...words,
    ...server,
    ...china,
    'core/customers',
    'core/playbook',
    'core/strategy',
    'core/analysis',
    'core/identity',
    'modules/audit',
    'modules/identity',
    'modules/playbook',
    'modules/customers'
  ],
  'modules/collection': [
    ...words,
    ...server,
    ...china,
    'lib/tables',
    'platform/command-line',
    'core/customers',
    'core/playbook',
    'core/verification',
    'core/analysis',
    'core/identity',
    'modules/audit',
    'modules/identity',
    'modules/playbook',
    'modules/customers',
    'modules/followup'
  ],
  'modules/verification': [
    ...words,
    'lib/tables',
    'lib/matching',
    ...china,
    'platform/command-line',
    'core/customers',
    'core/playbook',
    'core/collection',
    'modules/playbook',
    'modules/collection'
  ],
  'modules/analysis': [
    ...words,
    'lib/matching',
    'lib/tables',
    ...china,
    'platform/command-line',
    'core/customers',
    'core/playbook',
    'core/collection',
    'core/verification',
    'core/portrait',
    'modules/collection',
    'modules/playbook'
  ],
  'modules/reports': [
    ...words,
    'lib/tables',
    'platform/command-line',
    'core/customers',
    'core/playbook',
    'core/portrait',
    'core/analysis',
    'modules/analysis',
    'modules/playbook'
  ],

  ui: [...words, 'core/identity'],
  'web/reports': [...words, 'core/analysis', 'core/portrait', 'core/customers'],
  'web/identity': [...words, 'ui'],
  'web/playbook': [...words, 'ui'],
  'web/customers': [
    ...words,
    'ui',
    'core/analysis',
    'core/portrait',
    'core/grading',
    'core/strategy',
    'core/followup',
    'core/identity'
  ],
  'web/followup': [...words, 'ui', 'core/customers', 'core/analysis'],
  'web/collection': [...words, 'ui', 'core/customers'],
  web: [
    ...words,
    'ui',
    'core/identity',
    'core/customers',
    'web/identity',
    'web/playbook',
    'web/customers',
    'web/followup',
    'web/collection'
  ],
  app: ['*']
}
