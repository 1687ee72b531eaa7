/** Texts of china. */
export const china: Readonly<Record<string, string>> = {
  'china.industry.vague':
    '“{text}” does not say which trade it is; please add the main products or services, such as “car parts production”'
}
