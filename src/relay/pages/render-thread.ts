/** A thread that draws one page with the page's own code and ends: `workerData` is a `RenderJob`, the message a `FirstPage`. */
import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';

// Most of its time goes into reading the code. Where nothing can be kept, it is read anew.
enableCompileCache();
// What it exports is the build's business, and what it answers is read by whoever asked.
const { firstPage } = await import(workerData.bundle);
parentPort?.postMessage(await firstPage(workerData.asked));
