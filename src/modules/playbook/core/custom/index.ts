export { catalogueOf } from './catalogue-of.ts'
export { customFactOf, customFieldsOf, customKeyOf, customLabelOf, type CustomKey } from './custom-key.ts'
export { readCustomValue, showCustomValue, understoodCustom, type CustomValue } from './read-custom-value.ts'
