// One area = three files (<area>.ts data, <area>-da.ts, <area>-en.ts) and one line in each list below.
import type { AccessProblems } from './access.ts';
import { accessDa } from './access-da.ts';
import { accessEn } from './access-en.ts';
import type { AlertMailProblems } from './alert-mail.ts';
import { alertMailDa } from './alert-mail-da.ts';
import { alertMailEn } from './alert-mail-en.ts';
import type { AreaProblems } from './areas.ts';
import { areasDa } from './areas-da.ts';
import { areasEn } from './areas-en.ts';
import type { BackupProblems } from './backup.ts';
import { backupDa } from './backup-da.ts';
import { backupEn } from './backup-en.ts';
import type { DemoProblems } from './demo.ts';
import { demoDa } from './demo-da.ts';
import { demoEn } from './demo-en.ts';
import type { ExchangeProblems } from './exchange.ts';
import { exchangeDa } from './exchange-da.ts';
import { exchangeEn } from './exchange-en.ts';
import type { GeoProblems } from './geo.ts';
import { geoDa } from './geo-da.ts';
import { geoEn } from './geo-en.ts';
import type { GrantProblems } from './grants.ts';
import { grantsDa } from './grants-da.ts';
import { grantsEn } from './grants-en.ts';
import type { IndexProblems } from './indices.ts';
import { indicesDa } from './indices-da.ts';
import { indicesEn } from './indices-en.ts';
import type { IntakeProblems } from './intake.ts';
import { intakeDa } from './intake-da.ts';
import { intakeEn } from './intake-en.ts';
import type { LoginProblems } from './login.ts';
import { loginDa } from './login-da.ts';
import { loginEn } from './login-en.ts';
import type { MonitorProblems } from './monitor.ts';
import { monitorDa } from './monitor-da.ts';
import { monitorEn } from './monitor-en.ts';
import type { MonthProblems } from './months.ts';
import { monthsDa } from './months-da.ts';
import { monthsEn } from './months-en.ts';
import type { ObservationProblems } from './observations.ts';
import { observationsDa } from './observations-da.ts';
import { observationsEn } from './observations-en.ts';
import type { PrintProblems } from './print.ts';
import { printDa } from './print-da.ts';
import { printEn } from './print-en.ts';
import type { ProtectProblems } from './protect.ts';
import { protectDa } from './protect-da.ts';
import { protectEn } from './protect-en.ts';
import type { PublicSeriesProblems } from './public-series.ts';
import { publicSeriesDa } from './public-series-da.ts';
import { publicSeriesEn } from './public-series-en.ts';
import type { QueryProblems } from './query.ts';
import { queryDa } from './query-da.ts';
import { queryEn } from './query-en.ts';
import type { ReleaseProblems } from './release.ts';
import { releaseDa } from './release-da.ts';
import { releaseEn } from './release-en.ts';
import type { RightsProblems } from './rights.ts';
import { rightsDa } from './rights-da.ts';
import { rightsEn } from './rights-en.ts';
import type { Sentences } from './sentences.ts';
import type { ServiceProblems } from './services.ts';
import { servicesDa } from './services-da.ts';
import { servicesEn } from './services-en.ts';
import type { SheetProblems } from './sheets.ts';
import { sheetsDa } from './sheets-da.ts';
import { sheetsEn } from './sheets-en.ts';
import type { StatbankProblems } from './statbank.ts';
import { statbankDa } from './statbank-da.ts';
import { statbankEn } from './statbank-en.ts';
import type { StateProblems } from './state.ts';
import { stateDa } from './state-da.ts';
import { stateEn } from './state-en.ts';
import type { TroubleProblems } from './trouble.ts';
import { troubleDa } from './trouble-da.ts';
import { troubleEn } from './trouble-en.ts';
import type { TwinProblems } from './twins.ts';
import { twinsDa } from './twins-da.ts';
import { twinsEn } from './twins-en.ts';
import type { UpdateProblems } from './update.ts';
import { updateDa } from './update-da.ts';
import { updateEn } from './update-en.ts';
import type { VaultProblems } from './vault.ts';
import { vaultDa } from './vault-da.ts';
import { vaultEn } from './vault-en.ts';

/** Every problem code of the product with the data its sentence needs. */
export interface ProblemData
  extends AccessProblems,
    AlertMailProblems,
    AreaProblems,
    BackupProblems,
    DemoProblems,
    ExchangeProblems,
    GeoProblems,
    GrantProblems,
    IntakeProblems,
    LoginProblems,
    IndexProblems,
    MonitorProblems,
    MonthProblems,
    ObservationProblems,
    PrintProblems,
    ProtectProblems,
    PublicSeriesProblems,
    QueryProblems,
    ReleaseProblems,
    RightsProblems,
    ServiceProblems,
    SheetProblems,
    StatbankProblems,
    StateProblems,
    TroubleProblems,
    TwinProblems,
    UpdateProblems,
    VaultProblems {}

// A code without a sentence in either language fails to compile here.
export const problemsDa: Sentences<ProblemData> = {
  ...accessDa,
  ...alertMailDa,
  ...areasDa,
  ...backupDa,
  ...demoDa,
  ...exchangeDa,
  ...geoDa,
  ...grantsDa,
  ...indicesDa,
  ...intakeDa,
  ...loginDa,
  ...monitorDa,
  ...monthsDa,
  ...observationsDa,
  ...printDa,
  ...protectDa,
  ...publicSeriesDa,
  ...queryDa,
  ...releaseDa,
  ...rightsDa,
  ...servicesDa,
  ...sheetsDa,
  ...statbankDa,
  ...stateDa,
  ...troubleDa,
  ...twinsDa,
  ...updateDa,
  ...vaultDa,
};
export const problemsEn: Sentences<ProblemData> = {
  ...accessEn,
  ...alertMailEn,
  ...areasEn,
  ...backupEn,
  ...demoEn,
  ...exchangeEn,
  ...geoEn,
  ...grantsEn,
  ...indicesEn,
  ...intakeEn,
  ...loginEn,
  ...monitorEn,
  ...monthsEn,
  ...observationsEn,
  ...printEn,
  ...protectEn,
  ...publicSeriesEn,
  ...queryEn,
  ...releaseEn,
  ...rightsEn,
  ...servicesEn,
  ...sheetsEn,
  ...statbankEn,
  ...stateEn,
  ...troubleEn,
  ...twinsEn,
  ...updateEn,
  ...vaultEn,
};
