/** Texts of collecting: how columns were understood, what could not be read. */
export const collection: Readonly<Record<string, string>> = {
  'collection.mappedByHeader': 'header "{column}"',
  'collection.mappedAsHalfOfName': 'header "{column}", one name with "{other}"',
  'collection.mappedByHeaderAndContent': 'header "{column}", and {percent}% of the cells fit',
  'collection.mappedByContent': '{percent}% of the cells have this form',
  'collection.mappedByHand': 'set by the mapping file',
  'collection.keptAsOwnField': 'no field fits; kept as it is as an own column',
  'collection.row.empty': 'this row has neither a customer name nor any way to reach the customer',
  'collection.foreignCurrency':
    'the amount is in {currency}; it is kept as it is and not used in yuan calculations',
  'collection.industry.vague': '"{text}" is too vague; please ask which product or service it is',
  'collection.date.vague': '"{text}" is no clear time; please agree on a date with the customer',
  'collection.value.unknown': '"{text}" is not understood; possible values: {values}',
  'collection.mapping.notFound': 'the mapping file {file} does not exist or cannot be read',
  'collection.mapping.invalid':
    'the mapping file {file} is wrong: {detail}. Write one "header: field" a line, such as "Company: name"',
  'collection.mapping.noName':
    'no column with the customer name was found. Columns: {columns}. Name it with --mapping, for example "Some column: name"'
}
