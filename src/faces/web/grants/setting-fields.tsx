import type { ReactElement } from 'react';
import { formatCount, formatNumber } from '../../../domain/kernel/format-number.ts';
import type { GrantSettings } from '../../../domain/model/grant.ts';
import { shareText } from '../../../domain/model/round-words.ts';
import { useLang } from '../client/page-context.tsx';
import type { GrantRoundPage } from '../page-data/grant-pages.ts';
import { grantWords } from '../words/grants.ts';
import { wordsIn } from '../words/message.ts';
import { paymentWords } from '../words/payments.ts';

/** Fields of what a round is worked out by. */
export function SettingFields({
  settings,
  methods,
  mostPaymentYears,
}: {
  readonly settings: GrantSettings;
  readonly methods: GrantRoundPage['methods'];
  readonly mostPaymentYears: number;
}): ReactElement {
  const lang = useLang();
  const w = wordsIn(grantWords, lang);
  const texts = [
    ['ramme', w.frame, formatCount(settings.frame, 'da')],
    ['sats', w.rate, `${settings.rate}`],
    ['graense', w.cutOff, formatNumber(settings.cutOff, 2, 'da')],
    ['vippe', w.edge, formatNumber(settings.edge, 2, 'da')],
    ['medfinansiering', w.coFinancing, shareText(settings.coFinancing, 'da')],
    ['andel_k1', w.factor_K1, shareText(settings.factors.K1, 'da')],
    ['andel_k2', w.factor_K2, shareText(settings.factors.K2, 'da')],
    ['andel_k3', w.factor_K3, shareText(settings.factors.K3, 'da')],
    ['andel_k4', w.factor_K4, shareText(settings.factors.K4, 'da')],
  ] as const;
  const payments = wordsIn(paymentWords, lang);
  return (
    <>
      {texts.map(([name, label, value]) => (
        <label key={name}>
          {label}
          <input className="form-input" name={name} defaultValue={value} maxLength={20} inputMode="decimal" />
        </label>
      ))}
      {mostPaymentYears > 1 && (
        <label>
          {payments.percents(mostPaymentYears)}
          <input
            className="form-input"
            name="betaling"
            defaultValue={(settings.payments ?? [100]).join(' ')}
            maxLength={20}
          />
        </label>
      )}
      <label>
        {w.sharing}
        <select className="form-select" name="fordeling" defaultValue={settings.sharing}>
          <option value="trin">{w.sharing_trin}</option>
          <option value="pro_rata">{w.sharing_pro_rata}</option>
        </select>
      </label>
      <label>
        {w.method}
        <select className="form-select" name="metode" defaultValue={settings.method}>
          {methods.map(({ value, label }) => (
            <option key={value} value={value}>
              {label[lang]}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
