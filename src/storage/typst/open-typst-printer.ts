import { Worker } from 'node:worker_threads';
import { InvariantError } from '../../domain/kernel/invariant.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Document } from '../../domain/model/document.ts';
import type { PdfPrinter } from '../../domain/model/ports.ts';
import type { PrintReply, PrintRequest } from './printer-messages.ts';

interface Waiting {
  resolve(reply: PrintReply): void;
  reject(error: Error): void;
}

interface PrinterThread {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
}

/**
 * Typst in a thread of its own, started with the first print and kept warm; it never keeps the program from ending.
 * @param write - Makes Typst source of a document (engines/reports).
 * A document with files inside is printed as PDF/A-3a, every other as PDF/UA-1.
 * @source typst.app; PDF/UA-1 (ISO 14289-1), PDF/A-3a (ISO 19005-3)
 */
export function openTypstPrinter(write: (document: Document) => string): PdfPrinter {
  let thread: PrinterThread | undefined;
  let requests = 0;
  const ask = (source: string, standard: PrintRequest['standard']): Promise<PrintReply> => {
    thread ??= startThread(() => {
      thread = undefined;
    });
    const { worker, waiting } = thread;
    requests += 1;
    const request: PrintRequest = { id: requests, source, standard };
    return new Promise<PrintReply>((resolve, reject) => {
      waiting.set(request.id, { resolve, reject });
      worker.ref();
      worker.postMessage(request);
    });
  };
  return {
    print: async ({ content }, layOut) => {
      const document = layOut(content);
      const reply = await ask(write(document), document.attached ? 'a-3a' : 'ua-1');
      if (reply.kind === 'printed') return reply.pdf;
      if (reply.kind === 'missing') throw new Problem('KV-W1', { missing: reply.missing });
      throw new InvariantError(`the printer refused a document: ${reply.why}`);
    },
  };
}

function startThread(onEnd: () => void): PrinterThread {
  const waiting = new Map<number, Waiting>();
  const worker = new Worker(new URL('./typst-worker.ts', import.meta.url));
  worker.unref();
  worker.on('message', (reply: PrintReply) => {
    waiting.get(reply.id)?.resolve(reply);
    waiting.delete(reply.id);
    if (waiting.size === 0) worker.unref();
  });
  const refuse = (why: string): void => {
    onEnd();
    for (const { reject } of waiting.values()) reject(new InvariantError(`the printer ended: ${why}`));
    waiting.clear();
  };
  worker.on('error', (error) => refuse(error.message));
  worker.on('exit', () => refuse('exit'));
  return { worker, waiting };
}
