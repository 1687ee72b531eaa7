// Who may use whom: the only copy. `scripts/fences.mjs` reads it and `npm run lint` proves it. Acyclic, in the order of the loop.
// A unit is a folder; what it lists are the units that it may enter, each by its door.
module.exports = {
  kernel: [],
  lang: ['kernel'],
  'lib/rules': ['kernel', 'lang', 'lib/chinese'],
  'lib/chinese': ['kernel'],
  'lib/china': ['kernel', 'lib/chinese'],
  'lib/matching': ['kernel', 'lib/chinese'],
  'lib/tables': ['kernel'],
  'platform/command-line': ['kernel', 'lang'],
  'modules/customers': ['kernel'],
  'modules/playbook': ['kernel', 'lang', 'lib/rules', 'lib/chinese', 'lib/china', 'platform/command-line'],
  'modules/collection': [
    'kernel',
    'lang',
    'lib/chinese',
    'lib/china',
    'lib/tables',
    'modules/customers',
    'modules/playbook',
    'platform/command-line'
  ],
  'modules/verification': [
    'kernel',
    'lang',
    'lib/chinese',
    'lib/china',
    'lib/tables',
    'lib/matching',
    'modules/customers',
    'modules/playbook',
    'modules/collection',
    'platform/command-line'
  ],
  'modules/portrait': [
    'kernel',
    'lang',
    'lib/rules',
    'lib/chinese',
    'lib/china',
    'modules/customers',
    'modules/playbook'
  ],
  'modules/grading': [
    'kernel',
    'lang',
    'lib/rules',
    'modules/customers',
    'modules/playbook',
    'modules/portrait'
  ],
  'modules/strategy': [
    'kernel',
    'lang',
    'lib/rules',
    'modules/customers',
    'modules/playbook',
    'modules/portrait',
    'modules/grading'
  ],
  'modules/followup': [
    'kernel',
    'lang',
    'lib/rules',
    'lib/china',
    'modules/customers',
    'modules/playbook',
    'modules/portrait',
    'modules/grading',
    'modules/strategy'
  ],
  'modules/analysis': [
    'kernel',
    'lang',
    'lib/rules',
    'lib/chinese',
    'lib/china',
    'lib/matching',
    'lib/tables',
    'modules/customers',
    'modules/playbook',
    'modules/collection',
    'modules/verification',
    'modules/portrait',
    'modules/grading',
    'modules/strategy',
    'modules/followup',
    'platform/command-line'
  ],
  'modules/reports': [
    'kernel',
    'lang',
    'lib/tables',
    'modules/customers',
    'modules/playbook',
    'modules/portrait',
    'modules/analysis',
    'platform/command-line'
  ],
  app: ['*']
}
