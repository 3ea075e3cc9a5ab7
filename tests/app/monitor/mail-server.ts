import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A real mail server on this machine that keeps what it is given, and can be told not to take it. */
export interface KeptMails {
  readonly port: number;
  /** Each mail as it came over the wire: headers, an empty line, and the text with its letters put back. */
  readonly mails: { readonly to: string; readonly head: string; readonly text: string }[];
  /** Addresses it refuses. */
  readonly refused: Set<string>;
  close(): Promise<void>;
}

/** Opens one on a port of its own; with a password it takes mail from that user only. */
export async function openMailServer(account?: {
  readonly user: string;
  readonly password: string;
}): Promise<KeptMails> {
  const mails: KeptMails['mails'] = [];
  const refused = new Set<string>();
  const server = new SMTPServer({
    disabledCommands: account ? ['STARTTLS'] : ['STARTTLS', 'AUTH'],
    allowInsecureAuth: true,
    authOptional: account === undefined,
    onAuth: ({ username, password }, _session, done) => {
      const isKnown = username === account?.user && password === account?.password;
      if (isKnown) done(null, { user: username });
      else done(new Error('wrong password'));
    },
    onRcptTo: ({ address }, _session, done) => {
      if (refused.has(address)) done(Object.assign(new Error('no such mailbox'), { responseCode: 550 }));
      else done();
    },
    onData: (stream, session, done) => {
      void text(stream).then((raw) => {
        const at = raw.indexOf('\r\n\r\n');
        const head = raw.slice(0, at).replace(/\r\n[ \t]+/g, ' ');
        const body = raw.slice(at + 4);
        const isBase64 = /^content-transfer-encoding: base64$/im.test(head);
        const plain = isBase64 ? Buffer.from(body, 'base64').toString('utf8') : unquoted(body);
        mails.push({ to: session.envelope.rcptTo.map(({ address }) => address).join(), head, text: plain });
        done();
      });
    },
  });
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const { port } = listening.address() as AddressInfo;
  return { port, mails, refused, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

// Quoted-printable, as mails in Danish are sent.
function unquoted(body: string): string {
  const joined = body.replace(/=\r\n/g, '');
  const bytes = joined.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
