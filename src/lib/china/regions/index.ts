export { REGIONS, regionNamed, regionsOf, type Region } from './regions.ts'
