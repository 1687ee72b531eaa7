export { divisionsNamed } from './find.ts'
export { parseAddress, type AddressHint, type ParsedAddress } from './parse-address.ts'
export { shortNameOf } from './short-name.ts'
export { childrenOf, divisionOf, parentsOf, placeNameOf, type Division, type DivisionLevel } from './tree.ts'
