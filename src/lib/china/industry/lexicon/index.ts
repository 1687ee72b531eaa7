import { EQUIPMENT } from './equipment.ts'
import { FARMING_MINING } from './farming-mining.ts'
import { FINER } from './finer.ts'
import { FOOD_LIGHT_INDUSTRY } from './food-light-industry.ts'
import { HEARD } from './heard.ts'
import { MATERIALS } from './materials.ts'
import { REGISTERS } from './registers.ts'
import { SERVICES } from './services.ts'
import { SPOKEN_TRADES } from './spoken.ts'
import { UTILITIES_BUILDING_TRADE } from './utilities-building-trade.ts'

/** All terms, a line per code: `3670 汽车零部件 汽车电子*.5`. */
export const LEXICON = [
  FARMING_MINING,
  FOOD_LIGHT_INDUSTRY,
  MATERIALS,
  EQUIPMENT,
  UTILITIES_BUILDING_TRADE,
  SERVICES,
  REGISTERS,
  FINER,
  HEARD,
  SPOKEN_TRADES
].join('\n')
