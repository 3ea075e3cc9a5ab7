import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { LoginDesk } from '../../../app/login/login-desk.ts';
import type { AnswerRecord } from './answer-record.ts';
import type { OwnTls } from './own-tls.ts';

/** A Fastify server whose schemas are zod. */
export type Server = FastifyInstance<
  FastifyInstance['server'],
  import('node:http').IncomingMessage,
  import('node:http').ServerResponse,
  import('fastify').FastifyBaseLogger,
  ZodTypeProvider
>;

/** What a server needs beside the app: where the built web client is, and whom to tell about bugs. */
export interface ServerOptions {
  /** Folder with `client/` and `server/` from the web build. */
  readonly webDir: string;
  /** Told of every bug with the id the reader was given. */
  readonly onBug: (id: string, error: unknown) => void;
  /** Address of the installation's accessibility statement, where `/was` leads. */
  readonly accessibilityStatement?: string;
  /** Requests a minute from one address; generous, since a whole kommune may come from one. */
  readonly requestsPerMinute?: number;
  /** Login of the installation; without one readers choose a demo persona. */
  readonly login?: LoginDesk;
  /** Where the server speaks TLS itself; else a proxy on the same machine does. */
  readonly tls?: OwnTls;
  /** Told of every answer, for a technical log. */
  readonly onAnswer?: (answer: AnswerRecord) => void;
}
