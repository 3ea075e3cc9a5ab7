import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Serves the built client under /assets; names hold a hash of the content, so a copy may be kept for a year. */
export async function staticAssets(server: FastifyInstance, webDir: string): Promise<void> {
  const root = join(webDir, 'client', 'assets');
  if (!existsSync(root)) return;
  await server.register(fastifyStatic, {
    root,
    prefix: '/assets/',
    immutable: true,
    maxAge: '1y',
    index: false,
    decorateReply: false,
  });
}
