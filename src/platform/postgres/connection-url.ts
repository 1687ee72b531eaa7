import { isWindows } from './system.ts'

export type ConnectionParts = Readonly<{
  user: string
  socketFolder: string
  port: number
  password: string | null
}>

/** How to reach our own server. Without TLS: whatever `PGSSLMODE` says, it never leaves this machine. */
export const connectionUrl = ({ user, socketFolder, port, password }: ConnectionParts): string => {
  const who = password === null ? user : `${user}:${password}`
  return isWindows
    ? `postgresql://${who}@127.0.0.1:${port}/postgres?sslmode=disable`
    : `postgresql://${who}@localhost/postgres?host=${encodeURIComponent(socketFolder)}&port=${port}&sslmode=disable`
}
