import { playbookOf, savePlaybook } from '../../../src/modules/playbook/index.ts'
import type { PlaybookDocument } from '../../../src/modules/playbook/contract.ts'
import type { Database } from '../../../src/platform/database/index.ts'
import { enqueue } from '../../../src/platform/jobs/index.ts'

export type Urls = Readonly<{ ownerUrl: string; appUrl: string }>
export type Edit = (playbook: PlaybookDocument) => PlaybookDocument

const DAY_MS = 86_400_000

/** An edit is saved; the program is told to do its part tomorrow, where it is done here. Gives the version. */
export const saveEdit = (
  database: Database,
  workspaceId: number,
  edit: Edit,
  isOurs: boolean
): Promise<number> =>
  database.inWorkspace(workspaceId, async (transaction) => {
    const now = new Date()
    const { version } = await savePlaybook(
      transaction,
      edit(await playbookOf(transaction)),
      { actor: null },
      now
    )
    const key = `recompute.${workspaceId}`
    const runAt = new Date(now.getTime() + DAY_MS)
    if (isOurs) await enqueue(transaction, 'customers.recompute', {}, { key, runAt })
    return version
  })
