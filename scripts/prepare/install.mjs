import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { withLock } from './lock.mjs'
import { giveUp, isUnwritable, root } from './place.mjs'

const MINIMUM_NODE = [20, 19]

const checkNode = () => {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > MINIMUM_NODE[0] || (major === MINIMUM_NODE[0] && minor >= MINIMUM_NODE[1])) return
  giveUp(
    `绘客 Huike 需要 Node ${MINIMUM_NODE.join('.')} 或更高版本, 现在是 ${process.versions.node}。`,
    `Huike needs Node ${MINIMUM_NODE.join('.')} or later; this is ${process.versions.node}.`
  )
}

/** Runs npm whichever way it was started, without a shell where that is possible. */
const runNpm = (args) => {
  const script = process.env.npm_execpath
  const options = { cwd: root, stdio: ['ignore', 2, 2] }
  return script && /\.[cm]?js$/.test(script)
    ? spawnSync(process.execPath, [script, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
}

/** What npm noted that it installed; npm writes it last, so an installation broken off has none. */
const installedFile = `${root}node_modules/.package-lock.json`

/**
 * Whether node_modules holds what the lock file names, whoever installed it. Packages for other systems may be
 * absent, and without `development` those that only tests need.
 */
const isInstalled = (development) => {
  if (!existsSync(installedFile)) return false
  const wanted = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')).packages
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, { version, dev, optional, devOptional }]) =>
      path === '' || optional || devOptional || (dev && !development) || installed[path]?.version === version
  )
}

/**
 * Installs the packages of the lock file once; a changed lock file installs again. Two that start together wait
 * for each other.
 */
export const installPackages = ({ development = false } = {}) => {
  checkNode()
  if (isInstalled(development)) return
  try {
    withLock('install', () => {
      if (isInstalled(development)) return
      process.stderr.write('installing packages (once) …\n')
      const { status } = runNpm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])
      if (status !== 0)
        giveUp(
          'npm ci 没有成功, 原因见上。node_modules 以外没有改动; 请排除原因 (网络, 磁盘空间) 后重试。',
          'npm ci failed; see above. Nothing was changed outside node_modules; mend the cause and run again.'
        )
    })
  } catch (error) {
    if (!isUnwritable(error)) throw error
    giveUp(
      `${root} 还没有安装依赖, 而您不能写入它。请让有写入权限的人在那里运行一次 npm ci。`,
      `${root} has no packages yet and you may not write to it. Let someone who may run npm ci there once.`
    )
  }
}
