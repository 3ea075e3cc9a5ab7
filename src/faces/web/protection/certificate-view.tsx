import type { ReactElement } from 'react';
import { formatCount } from '../../../domain/kernel/format-number.ts';
import type { ReleaseCertificate } from '../../../domain/model/certificate.ts';
import { useLang } from '../client/page-context.tsx';
import { FactList } from '../frame/fact-list.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import { wordsIn } from '../words/message.ts';
import { technicalWords } from '../words/technical.ts';

interface CertificateProps {
  readonly certificate: ReleaseCertificate;
}

function CountTable({ title, head, rows }: CountTableProps): ReactElement {
  const lang = useLang();
  return (
    <>
      <h3>{title}</h3>
      <HeadedTable label={title} heads={head} className="figures plain-figures">
        {rows.map(({ id, name, counts }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            {counts.map((count, i) => (
              <td key={head[i + 1]}>{formatCount(count, lang)}</td>
            ))}
          </tr>
        ))}
      </HeadedTable>
    </>
  );
}

const attacksInWords = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6'] as const;

function attackName(name: string, w: { readonly [A in (typeof attacksInWords)[number]]: string }): string {
  const known = attacksInWords.find((one) => one === name);
  return known ? `${name}: ${w[known]}` : name;
}

interface CountTableProps {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly { readonly id: string; readonly name: string; readonly counts: readonly number[] }[];
}

type Words = ReturnType<typeof wordsIn<typeof technicalWords>>;

function nameOfSet(name: string, w: Words): string {
  const { beboertabeller, summer, flytninger, flyttegrupper, streng } = w;
  const known = { beboertabeller, summer, flytninger, flyttegrupper, streng };
  return Object.entries(known).find(([id]) => id === name)?.[1] ?? name;
}

/** The certificate of a release in words: verdict first, then attacks, rules and everything else it says. */
export function CertificateView({ certificate }: CertificateProps): ReactElement {
  const lang = useLang();
  const w = wordsIn(technicalWords, lang);
  const { stageA, stageB, known_totals: known, verdict } = certificate;
  const counts = (...values: readonly number[]): string => values.map((value) => formatCount(value, lang)).join(' / ');
  const facts: readonly (readonly [string, string])[] = [
    [w.stageA, counts(stageA.unknown, stageA.relations, stageA.determined)],
    [w.stageB, counts(stageB.lps, stageB.min_whole_numbers ?? 0, stageB.failing)],
    [w.knownTotals, counts(known.tested, known.failing)],
    [w.merged, formatCount(certificate.merged_by_audit, lang)],
    [w.versions, certificate.compared_versions.join(', ') || w.none],
    ...(certificate.unread_versions ? [[w.unread, certificate.unread_versions.join(', ')] as const] : []),
    [w.tool, `${certificate.tool_version}, ${certificate.started}, ${formatCount(certificate.seconds, lang)}`],
    [w.rulesHash, certificate.rules_hash],
    [w.data, certificate.data_hash],
    [w.seed, certificate.seed_sha256],
  ];
  return (
    <>
      <p>
        <strong>{verdict === 'pass' ? w.pass : w.fail}</strong>
      </p>
      <CountTable
        title={w.attacksTitle}
        head={[w.attack, w.queries, w.recovered]}
        rows={certificate.attacks.map((attack) => ({
          id: `${attack.name}${attack.seed}${attack.queries}`,
          name: attackName(attack.name, w),
          counts: [attack.queries, attack.recovered],
        }))}
      />
      <CountTable
        title={w.checksTitle}
        head={[w.rule, w.tested, w.failing]}
        rows={certificate.checks.map((check) => ({
          id: check.rule,
          name: `${check.rule}: ${w[check.rule]}`,
          counts: [check.tested, check.failing],
        }))}
      />
      <CountTable
        title={w.setsTitle}
        head={[w.set, w.tested, w.failing]}
        rows={certificate.sets.flatMap(({ name, checks = [] }) =>
          checks.map(({ rule, tested, failing }) => ({
            id: `${name}${rule}`,
            name: `${nameOfSet(name, w)} · ${rule}`,
            counts: [tested, failing],
          })),
        )}
      />
      <h3>{w.fieldsTitle}</h3>
      <FactList facts={facts} toldAs="hash" />
    </>
  );
}
