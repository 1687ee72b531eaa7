export { citiesOfLandline } from './cities-of-landline.ts'
