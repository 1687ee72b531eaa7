import { useStore } from '../client/store.ts'
import { converter, type Convert } from './traditional.ts'
import { useLanguage } from './use-text.ts'

const asItIs: Convert = (text) => text

/**
 * Words of the playbook (tags, strategies, goals, stages) as the reader's language writes them: for zh-TW in traditional
 * characters, `製造業` for `制造业`, else as they are. Not for names of customers and people, nor for what is sent back.
 */
export const useNamed = (): Convert => {
  const language = useLanguage()
  const convert = useStore(converter)
  return language === 'zh-TW' ? convert : asItIs
}
