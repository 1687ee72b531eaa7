// The thread that writes the workbook while the other thread writes the rest.
import { parentPort, workerData } from 'node:worker_threads'
import { writeWorkbook, type WorkbookRequest } from './write-workbook.ts'

// Given by `writeWorkbookBeside`, which types it as a WorkbookRequest; what fails here fails there as the thread's error.
await writeWorkbook(workerData as WorkbookRequest, { onProgress: (done) => parentPort?.postMessage(done) })
