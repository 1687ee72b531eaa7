import { facts, fields, needs, segments, source, told } from './choices.ts'
import {
  choice,
  days,
  divisions,
  field,
  freshId,
  freshName,
  industries,
  long,
  orNull,
  text,
  textOf,
  words,
  yes,
  type ListSpec,
  type Part,
  type Section
} from './form.ts'
import { customSubjects, customTypes, fieldGroups, fieldKinds } from './words.ts'

const isChosen = (type: unknown): boolean => type === 'select' || type === 'multiSelect'
/** Something is there already, which only a person may take out. */
const isFilled = (list: unknown): boolean => Array.isArray(list) && list.length > 0

const termList: ListSpec = {
  fields: [field('term', text), field('also', words()), source],
  title: (item) => textOf(item, 'term'),
  fresh: (_document, list, say) => ({
    term: freshName(say('method.fresh.term'), 'term', list),
    also: [],
    source: 'team'
  })
}

const termPart = (key: string): Part => ({
  key: `words.${key}`,
  place: ['vocabulary', key],
  kind: 'list',
  list: termList
})

const vocabulary: Section = {
  key: 'words',
  parts: [
    {
      key: 'words.pains',
      place: ['vocabulary', 'pains'],
      about: true,
      kind: 'list',
      list: {
        fields: [
          field('term', text),
          field('also', words()),
          field('need', choice(needs), orNull),
          field('group', text),
          source
        ],
        title: (item) => textOf(item, 'term'),
        fresh: (_document, list, say) => ({
          term: freshName(say('method.fresh.pain'), 'term', list),
          also: [],
          need: null,
          group: say('method.fresh.other'),
          source: 'team'
        })
      }
    },
    termPart('needs'),
    termPart('customerTypes'),
    termPart('standings'),
    {
      key: 'words.sourceChannels',
      place: ['vocabulary', 'sourceChannels'],
      kind: 'list',
      list: {
        fields: [
          field('channel', text),
          field('kinds', words()),
          field('legalBasis', long),
          field(
            'aliases',
            {
              as: 'list',
              list: {
                fields: [field('written', text), field('kind', text, { ...orNull, label: 'sourceKind' })],
                title: (item) => [textOf(item, 'written'), textOf(item, 'kind')].filter(Boolean).join(' → '),
                fresh: (_document, list, say) => ({
                  written: freshName(say('method.fresh.written'), 'written', list),
                  kind: null
                }),
                unordered: true
              }
            },
            { label: 'channelAliases' }
          ),
          source
        ],
        title: (item) => textOf(item, 'channel'),
        fresh: (_document, list, say) => ({
          channel: freshName(say('method.fresh.channel'), 'channel', list),
          kinds: [],
          legalBasis: say('method.fresh.basis'),
          aliases: [],
          source: 'team'
        })
      }
    },
    termPart('attention'),
    termPart('objections'),
    termPart('decisionDepartments'),
    termPart('stages'),
    termPart('roles'),
    termPart('methods'),
    {
      key: 'industryGrowth',
      place: ['vocabulary', 'industryGrowth'],
      about: true,
      kind: 'record',
      fields: [
        field('high', industries, { label: 'growthHigh' }),
        field('low', industries, { label: 'growthLow' }),
        source
      ]
    }
  ]
}

const required = (key: string): ListSpec => ({
  fields: [field('field', choice(fields)), field(key, key === 'required' ? { as: 'yes' } : long)],
  title: (item, say) => say(`web.customerField.${textOf(item, 'field')}`),
  fresh: ({ fields: all }, list, say) => {
    const taken = new Set(list.map((item) => item['field']))
    const free = all.find((one) => !taken.has(one.key))?.key ?? 'name'
    return key === 'required'
      ? { field: free, required: false }
      : { field: free, prompt: say('method.fresh.prompt') }
  }
})

const fieldSection: Section = {
  key: 'fields',
  parts: [
    {
      key: 'customFields',
      place: ['customFields'],
      about: true,
      kind: 'list',
      list: {
        fields: [
          field('label', text, { label: 'fieldName' }),
          field('of', choice(told('of', customSubjects))),
          field('type', choice(told('type', customTypes))),
          field(
            'options',
            {
              as: 'list',
              list: {
                fields: [field('value', text, { label: 'option' }), field('also', words())],
                title: (item) => textOf(item, 'value'),
                fresh: (_document, list, say) => ({
                  value: freshName(say('method.fresh.option'), 'value', list),
                  also: []
                })
              }
            },
            { shown: ({ type, options }) => isChosen(type) || isFilled(options) }
          ),
          field('unit', text, { ...orNull, shown: ({ type, unit }) => type === 'number' || unit !== null }),
          field('required', yes),
          field('weight', { as: 'number', min: 0, max: 20 }),
          field('also', words(), { label: 'headers' }),
          field('labelEn', text, orNull),
          field('key', text, { label: 'fieldKey' }),
          field('retired', yes)
        ],
        title: (item) => textOf(item, 'label'),
        fresh: (_document, list, say) => {
          const taken = new Set(list.map((item) => item['key']))
          let number = list.length + 1
          while (taken.has(`field_${number}`)) number += 1
          return {
            key: `field_${number}`,
            of: 'customer',
            label: freshName(say('method.fresh.field'), 'label', list),
            labelEn: null,
            type: 'text',
            options: [],
            unit: null,
            required: false,
            weight: 0,
            also: [],
            retired: false
          }
        }
      }
    },
    {
      key: 'fields',
      place: ['fields'],
      about: true,
      kind: 'list',
      list: {
        fields: [
          field('required', yes),
          field('weight', { as: 'number', min: 0, max: 20 }),
          field('sensitive', yes),
          field('group', choice(told('fieldGroup', fieldGroups)), { label: 'fieldGroup' }),
          field('kind', choice(told('fieldKind', fieldKinds)), { label: 'fieldKind' }),
          source
        ],
        title: (item, say) => say(`web.customerField.${textOf(item, 'key')}`),
        fresh: null
      }
    },
    {
      key: 'scenarios',
      place: ['scenarios'],
      kind: 'list',
      list: {
        fields: [
          field('name', text),
          field('focus', words()),
          field('fields', { as: 'list', list: required('required') }),
          field('opening', words()),
          field('prompts', { as: 'list', list: required('prompt') }),
          field('output', long),
          source
        ],
        title: (item) => textOf(item, 'name'),
        fresh: null,
        unordered: true
      }
    }
  ]
}

const places: Section = {
  key: 'places',
  parts: [
    {
      key: 'regions',
      place: ['regions'],
      about: true,
      kind: 'list',
      list: {
        fields: [field('name', text), field('divisions', divisions), source],
        title: (item) => textOf(item, 'name'),
        fresh: (_document, list, say) => ({
          name: freshName(say('method.fresh.region'), 'name', list),
          divisions: ['31'],
          source: 'team'
        }),
        firstWins: true
      }
    },
    {
      key: 'size',
      place: ['size'],
      kind: 'record',
      fields: [
        field('standard', choice(told('standard', ['national-2017']))),
        field('headCountBands', { as: 'bands' })
      ]
    },
    {
      key: 'sizeAliases',
      place: ['size', 'aliases'],
      kind: 'list',
      list: {
        fields: [field('name', text), field('sizes', words()), source],
        title: (item) => textOf(item, 'name'),
        fresh: (_document, list, say) => ({
          name: freshName(say('method.fresh.size'), 'name', list),
          sizes: ['小型'],
          source: 'team'
        }),
        unordered: true
      }
    }
  ]
}

const stages: Section = {
  key: 'stages',
  parts: [
    {
      key: 'stages',
      place: ['stages'],
      kind: 'list',
      list: {
        fields: [
          field('name', text),
          field('entry', words()),
          field('requiredFacts', words(facts)),
          field('usualDays', days),
          field('probability', { as: 'number', min: 0, max: 1, step: 0.05 }),
          source
        ],
        title: (item) => textOf(item, 'name'),
        fresh: (_document, list, say) => ({
          id: freshId('stage', list),
          name: freshName(say('method.fresh.stage'), 'name', list),
          entry: [say('method.fresh.entry')],
          requiredFacts: [],
          usualDays: 14,
          probability: 0.5,
          source: 'team'
        })
      }
    },
    {
      key: 'materials',
      place: ['materials'],
      kind: 'list',
      list: {
        fields: [field('name', text), field('use', long), source],
        title: (item) => textOf(item, 'name'),
        fresh: (_document, list, say) => ({
          id: freshId('material', list),
          name: freshName(say('method.fresh.material'), 'name', list),
          use: say('method.fresh.use'),
          source: 'team'
        }),
        unordered: true
      }
    }
  ]
}

const forms: Section = {
  key: 'forms',
  parts: [
    {
      key: 'forms',
      place: ['forms'],
      kind: 'record',
      fields: [
        field('maxQuestions', { as: 'number', min: 1 }),
        field('maxInterviewMinutes', { as: 'number', min: 1 }),
        field('smallestGroup', { as: 'number', min: 2 }),
        field('required', words(fields), { label: 'formRequired' }),
        field('purposeNotice', long),
        field('confidentialityNotice', long),
        field('forbidden', words()),
        field('consentLetterFor', words(segments)),
        source
      ]
    },
    {
      key: 'signOff',
      place: ['forms', 'signOff'],
      kind: 'list',
      list: {
        fields: [field('department', text), field('decides', long)],
        title: (item) => textOf(item, 'department'),
        fresh: (_document, list, say) => ({
          department: freshName(say('method.fresh.department'), 'department', list),
          decides: say('method.fresh.decides')
        })
      }
    },
    {
      key: 'departmentFeeds',
      place: ['departmentFeeds'],
      kind: 'list',
      list: {
        fields: [field('department', text), field('gets', long), source],
        title: (item) => textOf(item, 'department'),
        fresh: (_document, list, say) => ({
          department: freshName(say('method.fresh.department'), 'department', list),
          gets: say('method.fresh.gets'),
          source: 'team'
        })
      }
    }
  ]
}

export const fileSections: readonly Section[] = [vocabulary, fieldSection, places, stages, forms]
