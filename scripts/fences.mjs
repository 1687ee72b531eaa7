// The fences of the house, as functions over source texts: no disk, so that a test can plant every violation.

/** Packages that are pure computation and may be used by pure code. */
const PURE_PACKAGES = new Set(['zod', 'yaml', 'pinyin-pro', 'opencc-js'])

/** The one lib folder that may see Node (streams, zlib, worker threads), and tests, which see everything. */
const isImpure = (file) =>
  file.startsWith('src/lib/tables/') || file.endsWith('.test.ts') || file.includes('/testing/')

const isPure = (file) =>
  !isImpure(file) &&
  (/^src\/(kernel|lang|lib)\//.test(file) ||
    /^src\/modules\/[^/]+\/((?:core|contract)\/|contract\.ts$)/.test(file))

/**
 * The unit that a file belongs to: `kernel`, `lib/rules`, `app` …, or null outside of them. A module has three floors, each
 * a unit: `core/portrait` is its contract and core, `web/portrait` its pages, `modules/portrait` all that touches the world.
 */
export const unitOf = (file) => {
  const parts = file.split('/')
  if (parts[0] !== 'src') return null
  if (parts[1] === 'modules') {
    if (parts.length < 4) return null
    if (/^(?:core|contract|contract\.ts)$/.test(parts[3])) return `core/${parts[2]}`
    return `${parts[3] === 'web' ? 'web' : 'modules'}/${parts[2]}`
  }
  if (['lib', 'platform'].includes(parts[1])) return parts.length > 3 ? `${parts[1]}/${parts[2]}` : null
  return parts[1] === 'testing' ? null : parts[1]
}

/** A floor stands on its own module's core without a word on the map. */
const standsOn = (unit, other) => {
  const [floor, module] = unit.split('/')
  return (floor === 'modules' || floor === 'web') && other === `core/${module}`
}

const withoutComments = (text) => text.replace(/\/\*[\s\S]*?\*\//g, ' ').replace(/(^|[^:'"`])\/\/.*$/gm, '$1')

const IMPORT =
  /(?:^|[\s;}])(?:import|export)\s+(?:[^'"`;]*?\sfrom\s*)?['"]([^'"]+)['"]|(?:import|require)\s*\(\s*['"]([^'"]+)['"]/g

export const importsOf = (text) =>
  [...withoutComments(text).matchAll(IMPORT)].map((match) => match[1] ?? match[2])

const DOORS = [
  [/^#kernel\/([^/]+)$/, () => 'kernel', 'index'],
  [/^#lang$/, () => 'lang', 'index'],
  [/^#lib\/([^/]+)$/, (name) => `lib/${name}`, 'index'],
  [/^#platform\/([^/]+)$/, (name) => `platform/${name}`, 'index'],
  [/^#modules\/([^/]+)$/, (name) => `modules/${name}`, 'index'],
  [/^#core\/([^/]+)$/, (name) => `core/${name}`, 'core'],
  [/^#contracts\/([^/]+)$/, (name) => `core/${name}`, 'contract'],
  [/^#web\/([^/]+)$/, (name) => `web/${name}`, 'web'],
  [/^#ui$/, () => 'ui', 'index']
]

const doorOf = (specifier) => {
  for (const [pattern, unit, kind] of DOORS) {
    const match = pattern.exec(specifier)
    if (match) return { unit: unit(match[1]), kind }
  }
  return null
}

const joinPath = (from, relative) => {
  const parts = from.split('/').slice(0, -1)
  for (const step of relative.split('/')) {
    if (step === '..') parts.pop()
    else if (step !== '.') parts.push(step)
  }
  return parts.join('/')
}

const BANNED_IN_PURE = [
  [/\bnew Date\b|\bDate\.(now|parse|UTC)\b|\bDate\(/, 'Date: today is a parameter'],
  [/\bMath\.random\b/, 'Math.random: chance is a parameter'],
  [/\bprocess\.\w/, 'process: the environment is a parameter'],
  [/\bBuffer\b/, 'Buffer: a Node type'],
  [/\b(setTimeout|setInterval|performance\.now|fetch)\s*\(/, 'the outside world']
]

const moduleOf = (unit) => unit.replace(/^(?:core|web|modules)\//, 'module ')

const checkRelative = (file, specifier, unit) => {
  const target = joinPath(file, specifier)
  const targetUnit = unitOf(target)
  // Which way the floors of one module may see each other, `checkLayer` says.
  if (targetUnit === unit || (targetUnit !== null && moduleOf(targetUnit) === moduleOf(unit))) return null
  if (target.startsWith('src/testing/') && isImpure(file)) return null
  if (unit === 'app') return null
  // The kernel and the languages have no inside to protect, and a relative path reads shorter there.
  if (unit === 'lang' && targetUnit === 'kernel') return null
  return `leaves its unit by a relative path: ${specifier}`
}

const checkDoor = (file, specifier, unit, map) => {
  const door = doorOf(specifier)
  if (!door) return specifier.startsWith('#testing') && isImpure(file) ? null : `unknown door ${specifier}`
  if (door.unit === unit || standsOn(unit, door.unit)) return null
  const allowed = map[unit]
  if (!allowed) return `unit ${unit} is not on the map`
  if (!allowed.includes('*') && !allowed.includes(door.unit)) return `${unit} may not use ${door.unit}`
  if (isPure(file) && door.kind === 'index' && door.unit.startsWith('modules/'))
    return `pure code enters ${door.unit} by its server door; use #core or #contracts`
  if (isPure(file) && (door.unit.startsWith('platform/') || door.unit === 'lib/tables'))
    return `pure code may not see ${door.unit}`
  return null
}

const checkPackage = (file, specifier) => {
  if (!isPure(file)) return null
  const name = specifier.startsWith('@')
    ? specifier.split('/').slice(0, 2).join('/')
    : specifier.split('/')[0]
  return PURE_PACKAGES.has(name) ? null : `pure code may not import ${specifier}`
}

/** Modules' inner layers: core is closed to io, service and web of its own module too. */
const checkLayer = (file, specifier) => {
  if (!specifier.startsWith('.')) return null
  const target = joinPath(file, specifier)
  if (
    /\/core\//.test(file) &&
    /^src\/modules\/[^/]+\/(io|web|service\.ts|index\.ts)/.test(target) &&
    !isImpure(file)
  )
    return `core may not see ${target}`
  if (/\/web\//.test(file) && /^src\/modules\/[^/]+\/(io|service\.ts)/.test(target))
    return `web may not see ${target}`
  return null
}

/** Every violation as `file: what`, over `[path, text]` pairs and the module map. */
export const findViolations = (files, map) => {
  const violations = cyclesOf(map).map((cycle) => `module-map.cjs: a circle: ${cycle}`)
  for (const [file, text] of files) {
    const unit = unitOf(file)
    if (unit === null) continue
    const add = (what) => what !== null && violations.push(`${file}: ${what}`)
    for (const specifier of importsOf(text)) {
      if (specifier.startsWith('.')) {
        add(checkRelative(file, specifier, unit))
        add(checkLayer(file, specifier))
      } else if (specifier.startsWith('#')) add(checkDoor(file, specifier, unit, map))
      else add(checkPackage(file, specifier))
    }
    if (isPure(file)) {
      const code = withoutComments(text)
      for (const [pattern, what] of BANNED_IN_PURE) if (pattern.test(code)) add(`pure code uses ${what}`)
    }
  }
  return violations
}

/** Circles in the map, each as `a > b > a`. */
export const cyclesOf = (map) => {
  const cycles = []
  const done = new Set()
  const visit = (unit, path) => {
    const at = path.indexOf(unit)
    if (at >= 0) return cycles.push([...path.slice(at), unit].join(' > '))
    if (done.has(unit)) return undefined
    for (const next of map[unit] ?? []) if (next !== '*') visit(next, [...path, unit])
    return done.add(unit)
  }
  for (const unit of Object.keys(map)) visit(unit, [])
  return cycles
}
