import type { Actor } from '../../../src/kernel/actor.ts'
import { previewPlaybook } from '../../../src/modules/customers/index.ts'
import { playbookOf } from '../../../src/modules/playbook/index.ts'
import type { PlaybookDocument } from '../../../src/modules/playbook/contract.ts'
import { openDatabase } from '../../../src/platform/database/index.ts'
import { withBound, withEverything } from './edited-playbooks.ts'
import type { ProgramLine } from './line.ts'

const ROUNDS = 3

/** What an edited playbook would change, asked of the largest company: the middle of three, warm. */
export const measurePreview = async (
  appUrl: string,
  { workspaceId, actor, rows }: Readonly<{ workspaceId: number; actor: Actor; rows: number }>,
  today: string
): Promise<readonly ProgramLine[]> => {
  const database = openDatabase({ connectionString: appUrl, maxConnections: 2 })
  const moment = { now: new Date(), today }
  const once = async (edit: (playbook: PlaybookDocument) => PlaybookDocument): Promise<number> => {
    const from = performance.now()
    await database.inWorkspace(workspaceId, async (transaction) =>
      previewPlaybook(transaction, actor, edit(await playbookOf(transaction)), moment, 'zh-CN')
    )
    return (performance.now() - from) / 1000
  }
  const measured = async (
    job: string,
    edit: (playbook: PlaybookDocument) => PlaybookDocument,
    bar: string
  ): Promise<ProgramLine> => {
    await once(edit)
    const times: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) times.push(await once(edit))
    times.sort((a, b) => a - b)
    const ours = times[Math.floor(ROUNDS / 2)] ?? 0
    return { job, rows, unit: 's', ours, bare: null, alone: null, roundTrips: null, peakMiB: null, bar }
  }
  const lines = [
    await measured('preview, one bound', (playbook) => withBound(playbook, 33), '≤ 1 s'),
    await measured('preview, all', withEverything, '≤ 4 s')
  ]
  await database.close()
  return lines
}
