export { REGIONS, regionsOf, type Region } from './regions.ts'
