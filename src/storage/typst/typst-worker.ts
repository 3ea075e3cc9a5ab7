import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { must } from '../../domain/kernel/invariant.ts';
import type { PrintReply, PrintRequest } from './printer-messages.ts';

const compilerPackage = '@myriaddreamin/typst-ts-node-compiler';
const fontPackage = 'dkfds';
const fontFolder = 'dist/fonts/IBMPlexSans/complete/ttf';
const fontFiles = ['Regular', 'Italic', 'SemiBold', 'Bold'].map((style) => `IBMPlexSans-${style}.ttf`);
// Typst keeps what it made; what the last print did not use is let go, since all tables of a place take 400 MB.
const keptPrints = 1;

class Missing extends Error {}

let compiler: NodeCompiler | undefined;

parentPort?.on('message', (request: PrintRequest) => {
  void answer(request).then((reply) => {
    parentPort?.postMessage(reply, reply.kind === 'printed' ? [reply.pdf.buffer] : []);
    // Who waits for the file does not wait for this.
    compiler?.evictCache(keptPrints);
  });
});

async function answer({ id, source, standard }: PrintRequest): Promise<PrintReply> {
  try {
    compiler ??= await openCompiler();
    const pdf = printed(compiler, source, standard);
    return { id, kind: 'printed', pdf };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return error instanceof Missing ? { id, kind: 'missing', missing: why } : { id, kind: 'refused', why };
  }
}

// @throws Error with what Typst says of the source
function printed(typst: NodeCompiler, source: string, standard: PrintRequest['standard']): Uint8Array<ArrayBuffer> {
  const compiled = typst.compile({ mainFileContent: source });
  const document = compiled.result;
  if (!document) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? 'no document'));
  // Copied out of native memory: its buffer may not be moved to another thread.
  return new Uint8Array(typst.pdf(document, { pdfStandard: standard }));
}

async function openCompiler(): Promise<NodeCompiler> {
  const fonts = fontFiles.map(readFont);
  // Loaded here, since the package throws where its program for the platform was not installed.
  const loaded = await import('@myriaddreamin/typst-ts-node-compiler').catch(() => {
    throw new Missing(`${compilerPackage} (${process.platform}-${process.arch})`);
  });
  return loaded.NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts }] });
}

function readFont(file: string): Buffer {
  try {
    const found = must(findPackageJSON(fontPackage, import.meta.url), fontPackage);
    return readFileSync(join(dirname(found), fontFolder, file));
  } catch {
    throw new Missing(`${fontPackage}/${fontFolder}/${file}`);
  }
}
