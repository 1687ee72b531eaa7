import { expect, test } from 'vitest'
import { neededFor } from './barred.ts'

test.each([
  ['/customers', 'customer.read'],
  ['/customers/new', 'customer.write'],
  ['/customers/019f0000', 'customer.read'],
  ['/imports/new', 'customer.import'],
  ['/roles', 'member.read'],
  ['/workspace', 'workspace.write'],
  ['/audit', 'audit.read'],
  ['/duplicates', 'customer.read'],
  ['/cleaning', 'customer.read'],
  ['/me', null],
  ['/customersnew', null]
])('%s asks for %s', (address, needed) => expect(neededFor(address)).toBe(needed))
