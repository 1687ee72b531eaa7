export { catalogueOf } from './catalogue-of.ts'
export {
  customFactOf,
  customFieldsOf,
  customKeyOf,
  customLabelOf,
  orderFactsOf,
  type CustomKey,
  type OrderMeasure
} from './custom-key.ts'
export { readCustomValue, showCustomValue, understoodCustom, type CustomValue } from './read-custom-value.ts'
