import type { ReactElement } from 'react';
import { formatCount, formatNumber } from '../../../domain/kernel/format-number.ts';
import type { GrantSettings } from '../../../domain/model/grant-rules.ts';
import { shareText } from '../../../domain/model/round-words.ts';
import { useLang } from '../client/page-context.tsx';
import { TypedInput, TypedSelect } from '../frame/post-form.tsx';
import type { GrantRoundPage } from '../page-data/grant-pages.ts';
import { grantWords } from '../words/grants.ts';
import { wordsIn } from '../words/message.ts';
import { paymentWords } from '../words/payments.ts';

/** Fields of what a round is worked out by. */
export function SettingFields({
  settings,
  methods,
  mostPaymentYears,
  priceYears,
}: {
  readonly settings: GrantSettings;
  readonly methods: GrantRoundPage['methods'];
  readonly mostPaymentYears: number;
  readonly priceYears: readonly number[];
}): ReactElement {
  const lang = useLang();
  const w = wordsIn(grantWords, lang);
  const texts = [
    ['ramme', w.frame, formatCount(settings.frame, lang)],
    ['sats', w.rate, formatCount(settings.rate, lang)],
    ['graense', w.cutOff, formatNumber(settings.cutOff, 2, lang)],
    ['vippe', w.edge, formatNumber(settings.edge, 2, lang)],
    ['medfinansiering', w.coFinancing, shareText(settings.coFinancing, lang)],
    ['andel_k1', w.factor_K1, shareText(settings.factors.K1, lang)],
    ['andel_k2', w.factor_K2, shareText(settings.factors.K2, lang)],
    ['andel_k3', w.factor_K3, shareText(settings.factors.K3, lang)],
    ['andel_k4', w.factor_K4, shareText(settings.factors.K4, lang)],
  ] as const;
  const payments = wordsIn(paymentWords, lang);
  return (
    <>
      {texts.map(([name, label, value]) => (
        <label key={name}>
          {label}
          <TypedInput className="form-input" name={name} defaultValue={value} maxLength={20} inputMode="decimal" />
        </label>
      ))}
      <label>
        {w.priceYear}
        <TypedSelect className="form-select" name="prisaar" defaultValue={settings.prices?.year ?? 'egne'}>
          <option value="egne">{w.ownPrices}</option>
          {priceYears.map((year) => (
            <option key={year} value={year}>
              {w.pricesOf(year)}
            </option>
          ))}
        </TypedSelect>
        {priceYears.length === 0 && <span className="under">{w.noPriceIndex}</span>}
      </label>
      {mostPaymentYears > 1 && (
        <label>
          {payments.percents(mostPaymentYears)}
          <TypedInput
            className="form-input"
            name="betaling"
            defaultValue={(settings.payments ?? [100]).join(' ')}
            maxLength={20}
          />
        </label>
      )}
      <label>
        {w.sharing}
        <TypedSelect className="form-select" name="fordeling" defaultValue={settings.sharing}>
          <option value="trin">{w.sharing_trin}</option>
          <option value="pro_rata">{w.sharing_pro_rata}</option>
        </TypedSelect>
      </label>
      <label>
        {w.method}
        <TypedSelect className="form-select" name="metode" defaultValue={settings.method}>
          {methods.map(({ value, label }) => (
            <option key={value} value={value}>
              {label[lang]}
            </option>
          ))}
        </TypedSelect>
      </label>
    </>
  );
}
