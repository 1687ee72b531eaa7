export { HOLIDAYS, type YearOfHolidays } from './holidays.ts'
export {
  addWorkdays,
  isWorkday,
  isWorkdayCertain,
  nextWorkday,
  type HolidayTable,
  type WorkdayReached
} from './workdays.ts'
