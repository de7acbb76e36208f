import {
  ALERT_RULES,
  DUE_DAYS,
  FALLEN_SHARE,
  LATE_DAYS,
  onePerCause,
  STUCK_SHARE,
  TREND_MINIMUM,
  TREND_VALUES,
  type Alert,
  type AlertRule,
  type Threshold,
} from '#lib/domain/alerts.ts';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { STUCK_MONTHS } from '#lib/domain/delays.ts';
import { absentCell, countCell } from '#lib/views/figure/cells.ts';
import type { TableColumn, TableView } from '#lib/views/figure/table-view.ts';
import { addressOf, type Scope } from '#lib/views/shell/address.ts';
import { agree, listWords } from '#lib/views/words/agree.ts';
import { formatDate, formatQuantity, formatShare } from '#lib/views/words/format.ts';
import { uncapitalize } from '#lib/views/words/capital.ts';
import type { AlertDetail, AlertRows, RuleReading } from './alert-rows.ts';
import { findLate, findStuck } from './find-in-money.ts';
import { findDue, findFalls } from './find-in-values.ts';
import { findBroken, findRevisedTargets } from './find-in-version.ts';

/** One alert as it is read. */
export interface AlertView {
  readonly key: string;
  /** « Opérations bloquées ». */
  readonly rule: string;
  readonly label: string;
  readonly sentence: string;
  /** « Aussi : tendance en baisse. »; empty when one rule alone found it. */
  readonly also: string;
  readonly href: string;
}

export interface AlertsView {
  readonly sentence: string;
  /** By rule, in their order. */
  readonly alerts: readonly AlertView[];
  readonly table: TableView;
  /** Each rule with its two thresholds, what it leaves out, and how many alerts it makes. */
  readonly rules: TableView;
}

interface RuleWords {
  readonly name: string;
  readonly raised: string;
  readonly cleared: string;
  readonly leftOut: string;
}

const days = ({ raise, clear }: Threshold) =>
  [formatQuantity(raise, 'jour', 'jours'), formatQuantity(clear, 'jour', 'jours')] as const;
const shares = ({ raise, clear }: Threshold) => [formatShare(raise), formatShare(clear)] as const;
const [dueRaise] = days(DUE_DAYS);
const [lateRaise, lateClear] = days(LATE_DAYS);
const [stuckRaise, stuckClear] = shares(STUCK_SHARE);
const [fallRaise, fallClear] = shares(FALLEN_SHARE);

const RULE_WORDS: Readonly<Record<AlertRule, RuleWords>> = {
  'invariant-broken': {
    name: 'Contrôle non respecté',
    raised: 'un cas au moins ne respecte pas le contrôle',
    cleared: 'plus aucun cas',
    leftOut: 'rien',
  },
  'target-revised': {
    name: 'Cible révisée',
    raised: 'la cible d’une même date n’est pas celle de la livraison précédente',
    cleared: 'à la livraison suivante',
    leftOut: 'une cible nouvelle, qui n’en remplace aucune',
  },
  'value-due': {
    name: 'Valeur attendue absente',
    raised: `la valeur nationale a plus de ${dueRaise} de retard`,
    cleared: 'la valeur est là',
    leftOut: 'les indicateurs sans périodicité connue ou sans première valeur',
  },
  'operations-stuck': {
    name: 'Opérations bloquées',
    raised: `opérations bloquées depuis plus de ${STUCK_MONTHS}\u00a0mois\u00a0: plus de ${stuckRaise} du dénominateur, les opérations en cours de la mesure`,
    cleared: `${stuckClear} du dénominateur, ou moins`,
    leftOut: 'les mesures de moins de cinq opérations en cours',
  },
  'path-gap': {
    name: 'Retard sur la trajectoire',
    raised: `plus de ${lateRaise} de retard sur une trajectoire officielle`,
    cleared: `${lateClear} ou moins`,
    leftOut: 'ce qui n’a pas de trajectoire officielle, et les lignes de moins de cinq opérations',
  },
  'falling-trend': {
    name: 'Tendance défavorable',
    raised: `la dernière valeur perd plus de ${fallRaise} du dénominateur, la meilleure des ${TREND_VALUES} dernières valeurs (d’un cumul, ses gains)`,
    cleared: `${fallClear} du dénominateur, ou moins`,
    leftOut: `les comptes dont la meilleure valeur est sous ${TREND_MINIMUM}`,
  },
};

/** The alerts of one version: what each rule finds, one alert per cause. */
export function presentAlerts(
  rows: AlertRows,
  { asOf, scope }: { readonly asOf: IsoDate; readonly scope: Scope },
): AlertsView {
  const readings = readRules(rows);
  const alerts = onePerCause(readings.flatMap(({ found }) => found));
  const date = formatDate(asOf);
  const others = ({ also }: Alert<AlertDetail>) =>
    listWords(also.map((rule) => uncapitalize(RULE_WORDS[rule].name)));
  return {
    sentence: `Au ${date}, ${sayAlerts(alerts)}${saySilent(readings)}.`,
    alerts: alerts.map((alert) => ({
      key: alert.cause,
      rule: RULE_WORDS[alert.rule].name,
      label: alert.detail.label,
      sentence: alert.detail.sentence,
      also: alert.also.length === 0 ? '' : `Aussi\u00a0: ${others(alert)}.`,
      href: hrefOf(scope, alert.detail.page),
    })),
    table: {
      caption: `Alertes, au ${date}`,
      columns: [
        text('rule', 'Règle'),
        text('label', 'Ce qui est en cause'),
        text('sentence', 'Constat'),
        text('also', 'Autres règles'),
      ],
      rows: alerts.map((alert) => ({
        key: alert.cause,
        href: null,
        cells: [RULE_WORDS[alert.rule].name, alert.detail.label, alert.detail.sentence, others(alert)],
      })),
    },
    rules: tableOfRules(readings, alerts),
  };
}

/** Every rule applied to a version, in the order of `ALERT_RULES`. */
function readRules(rows: AlertRows): RuleReading[] {
  const { deliveries } = rows;
  return [
    findBroken(rows),
    findRevisedTargets(rows),
    findDue(deliveries),
    findStuck(deliveries),
    findLate(deliveries),
    findFalls(deliveries),
  ];
}

function sayAlerts(alerts: readonly Alert<AlertDetail>[]): string {
  if (alerts.length === 0) return 'aucune alerte n’est levée';
  const counts = ALERT_RULES.flatMap((rule) => {
    const count = alerts.filter((alert) => alert.rule === rule).length;
    return count === 0 ? [] : [`${uncapitalize(RULE_WORDS[rule].name)} (${count})`];
  });
  return `${formatQuantity(alerts.length, 'alerte est levée', 'alertes sont levées')}\u00a0: ${listWords(counts)}`;
}

/** Rules that had nothing to read: their silence is no good news. */
function saySilent(readings: readonly RuleReading[]): string {
  const count = readings.filter(({ readCount }) => readCount === 0).length;
  if (count === 0) return '';
  return `\u202f; ${formatQuantity(count, 'règle', 'règles')} sur ${readings.length} ${agree(count, 'n’a', 'n’ont')} rien à lire`;
}

function tableOfRules(readings: readonly RuleReading[], alerts: readonly Alert<AlertDetail>[]): TableView {
  return {
    caption: 'Les six règles, leurs deux seuils et ce qu’elles laissent de côté',
    columns: [
      text('rule', 'Règle'),
      text('raised', 'Levée quand'),
      text('cleared', 'Éteinte quand'),
      text('leftOut', 'Ne porte pas sur'),
      { key: 'read', label: 'Éléments lus', isNumeric: true },
      { key: 'count', label: 'Alertes', isNumeric: true },
    ],
    rows: readings.map(({ rule, readCount }) => {
      const { name, raised, cleared, leftOut } = RULE_WORDS[rule];
      const count = alerts.filter((alert) => alert.rule === rule).length;
      return {
        key: rule,
        href: null,
        cells: [
          name,
          raised,
          cleared,
          leftOut,
          countCell(readCount),
          readCount === 0 ? absentCell('not-applicable') : countCell(count),
        ],
      };
    }),
  };
}

function text(key: string, label: string): TableColumn {
  return { key, label, isNumeric: false };
}

function hrefOf(scope: Scope, page: string): string {
  const [path = '', anchor] = page.split('#');
  return `${addressOf(scope, path)}${anchor ? `#${anchor}` : ''}`;
}
