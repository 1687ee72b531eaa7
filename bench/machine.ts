import { availableParallelism, cpus, totalmem } from 'node:os'

/** What a reader needs to judge the numbers; no name, no path of the machine. */
export const machineFacts = () => ({
  node: process.versions.node,
  platform: `${process.platform} ${process.arch}`,
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  cores: availableParallelism(),
  memoryGiB: Math.round(totalmem() / 2 ** 30)
})

export type Machine = ReturnType<typeof machineFacts>

/** `Node 20.20.2 · linux x64 · AMD EPYC · 2 cores · 24 GiB` */
export const machineLine = ({ node, platform, processor, cores, memoryGiB }: Machine): string =>
  [`Node ${node}`, platform, processor, `${cores} cores`, `${memoryGiB} GiB`].join(' · ')
