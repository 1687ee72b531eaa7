/** Texts of china. */
export const china: Readonly<Record<string, string>> = {
  'china.industry.vague':
    '“{text}” does not say which trade it is; please add the main products or services, such as “car parts production”',
  'china.address.empty': 'There is no address',
  'china.address.unknownPlace':
    'No province, city or district can be recognised in the address; please add the city',
  'china.address.ambiguous': 'The name may mean {places}; please add the city',
  'china.creditCode.empty': 'There is no credit code',
  'china.creditCode.length': 'A credit code has 18 characters, this one has {length}',
  'china.creditCode.character':
    '“{character}” at place {position} is not used in a credit code (nor are I, O, S, V, Z)',
  'china.creditCode.authority': '“{character}” at place 1 is no registering authority',
  'china.creditCode.category': '“{character}” at place 2 is no category of the authority {authority}',
  'china.creditCode.regionDigit':
    '“{character}” at place {position} must be a digit (places 3 to 8 are the region)',
  'china.creditCode.region': 'There is no region {region}',
  'china.creditCode.checkCharacter':
    'The check character at place 18 should be {expected}, not {found}; please compare the whole code',
  'china.creditCode.organisation':
    'The organisation code inside does not check: place 17 should be {expected}, not {found}',
  'china.creditCode.legacy':
    'This is a former registration number of 15 digits; please add the credit code of 18 characters',
  'china.creditCode.legacyCheck':
    'This looks like a former registration number of 15 digits, but its check digit is wrong',
  'china.creditCode.organisationOnly':
    'This is an organisation code of 9 characters; a credit code has 18, of which places 9 to 17 are it',
  'china.creditCode.taxNumber':
    'This is a tax registration number of before 2015; please add the credit code of 18 characters',
  'china.creditCode.person':
    'This is a person’s identity number, not a credit code; please do not keep it here',
  'china.creditCode.scientific':
    'A spreadsheet turned the code into scientific notation and lost its last digits; make the column text and enter it again',
  'china.creditCode.abolishedRegion':
    "The region {region} is not in today's list (abolished, or a development zone); the code remains valid",
  'china.size.noIndustry': 'Without the industry the national standard gives no size; please add it',
  'china.size.noRow': 'The national size standard (2017) has no row for the industry {industry}',
  'china.size.noIndicator':
    'The national size standard (2017), {row}, needs employees, revenue or assets; please add them',
  'china.size.decided':
    'National size standard (2017), {row}: {employees} employees, revenue {revenue} and assets {assets} (10,000 yuan): {size}',
  'china.size.provisional':
    'National size standard (2017), {row}: {employees} employees, revenue {revenue} and assets {assets} (10,000 yuan); an indicator is missing, provisionally {size}',
  'china.size.disagree':
    'National size standard (2017), {row}: {employees} employees, revenue {revenue} and assets {assets} (10,000 yuan) speak for different sizes; by the lower one {size}, please verify',
  'china.size.open':
    'National size standard (2017), {row}: {employees} employees, revenue {revenue} and assets {assets} (10,000 yuan); it may be {size}, please add exact figures',
  'china.calendar.uncertain': 'The holidays of {year} are not published yet; Monday to Friday are taken',
  'china.address.contradicts': 'The address says {written}, other information says {stated}; please verify'
}
