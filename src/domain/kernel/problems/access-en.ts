import type { AccessProblems } from './access.ts';
import type { Sentences } from './sentences.ts';

export const accessEn: Sentences<AccessProblems> = {
  'KV-A1': (d) =>
    `Your role does not let you ${d.what.en}.${d.role ? ` It takes the role ${d.role.en}.` : ''} Ask your local administrator for access.`,
  'KV-A2': (d) =>
    `"${d.asked}" does not exist, or you do not have access to it. It takes the role reader for the place, given by the local administrator in its municipality or housing organisation. Ask your local administrator for access.`,
  'KV-A3': (d) =>
    `The server cannot start on ${d.host}: as long as a role is chosen without login, it may only be reached from this machine. Use 127.0.0.1, or set up login (docs/guide/login.md).`,
  'KV-A4': (d) => `Role "${d.persona}" does not exist. Choose one of: ${d.valid.join(', ')}.`,
  'KV-A5': (d) => `${d.parameter} = "${d.found}" cannot be used. ${d.parameter} must be ${d.valid}.`,
  'KV-A6': (d) =>
    `No page has the address ${d.path}. If you typed it, look for a slip. Search, or go to the front page.`,
  'KV-A7': (d) =>
    `The fault is ours, not yours, and nothing of yours is lost. Try again in a moment. If it happens again, send the page or what you asked for and error number ${d.id} to those who run Kvarter: the server's log tells of the fault under that number.`,
  'KV-A8': (d) =>
    `No release is shown from ${d.folder}. Run npm start, or build one with kvarter release build; one that waits can be published (kvarter release status).`,
  'KV-A9': (d) => `You have asked very often. Wait ${d.seconds} seconds and try again.`,
  'KV-A10': (d) => `Command "${d.command}" does not exist. Choose one of: ${d.valid.join(', ')}.`,
  'KV-A11': (d) =>
    `Port ${d.port} on ${d.host} is taken by another program. Choose another with --port, for example --port ${d.port + 1}.`,
  'KV-A12': (d) => `${d.command} needs ${d.missing}. See examples with kvarter help.`,
  'KV-A13': (d) => `The delivery in ${d.folder} was refused. See why with kvarter intake check ${d.folder}.`,
  'KV-A14': (d) =>
    `The installation has not given its accessibility statement. The administrator writes its address (https://…) in ${d.setting} and starts the server again.`,
  'KV-A15': (d) =>
    `The selection holds ${d.count} afdelinger; a zip file can have at most ${d.most}. Choose fewer, or fetch the sum as one file.`,
  'KV-A16': (d) =>
    `You already have a file under way (${d.done} of ${d.total} made). Wait until it is done, or cancel it first.`,
  'KV-A17': (d) =>
    `The file ${d.job} is no longer there. A file is kept for a day, for whoever asked for it only. Begin again from the selection.`,
  'KV-A18': (d) => `${d.command} does not know ${d.option}. It knows ${d.valid.join(', ')}.`,
  'KV-A19': (d) =>
    `${d.command}: the value of ${d.option} is missing or cannot be given. See examples with ${d.command} --help.`,
  'KV-A20': (d) =>
    `"${d.asked}" has no public variant: the place does not exist, or has too few residents for everyone to see the figures. See the kommune, or log in as a user who has access.`,
  'KV-A27': (d) => {
    if (d.fault === 'plain') {
      return `The server cannot start at ${d.host} without encryption: other machines can reach it, and everything would cross the network unencrypted. Give a certificate and key with --tls-cert and --tls-key, or --plain where the network between the proxy and the server itself encrypts.`;
    }
    if (d.fault === 'half') return 'The certificate and its key belong together. Give both --tls-cert and --tls-key.';
    const why = d.fault === 'missing' ? 'cannot be read' : 'and the key do not belong together, or are not PEM';
    return `The certificate ${d.file} ${why}. The server has not started. Correct --tls-cert or --tls-key, and try again.`;
  },
};
