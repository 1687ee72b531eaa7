/** Texts of china. */
export const china: Readonly<Record<string, string>> = {
  'china.industry.vague':
    '“{text}” does not say which trade it is; please add the main products or services, such as “car parts production”',
  'china.address.empty': 'There is no address',
  'china.address.unknownPlace':
    'No province, city or district can be recognised in the address; please add the city',
  'china.address.ambiguous': 'The name may mean {places}; please add the city'
}
