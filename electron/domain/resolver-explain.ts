import { credentialId } from '../../shared/model/ids.ts';
import type { Explanation, Level, Offer, ResolutionReason, Step, StepKind } from '../../shared/model/resolution.ts';
import type { Instant } from '../../shared/model/time.ts';
import { hasExpired, kindOfExpiry } from './key-expiry.ts';
import { decide, fallbackChain } from './resolver.ts';
import type { Arrangement } from './resolver-arrangement.ts';
import type { ResolverMoment } from './resolver-input.ts';
import { type Judged, type Judgement, judge } from './resolver-judgement.ts';

const say = (kind: StepKind, about: Partial<Step> = {}): Step => ({
  kind,
  level: null,
  provider: null,
  credentialId: null,
  label: null,
  reason: null,
  serves: null,
  settings: null,
  at: null,
  clock: null,
  ...about,
});

const named = ({ provider, credentialId: id, label, level }: Offer): Partial<Step> => ({
  provider,
  credentialId: id,
  label,
  level,
});

function assumptions({ standings }: Arrangement, { down }: ResolverMoment): readonly Step[] {
  return down.map((each) => {
    const id = credentialId.safeParse(each);
    if (!id.success) return say('assumed', { provider: each });
    const found = standings.find(({ offer }) => offer.credentialId === id.data);
    return say('assumed', found === undefined ? { credentialId: id.data } : named(found.offer));
  });
}

/** A call, and what this machine’s clock says at it. */
type Told = { readonly moment: ResolverMoment; readonly clock: Instant };
type Tell = (judged: Judged) => readonly Step[];

/** Who is out and why; of an end that came, also when, and by which clock. */
const outAt =
  ({ moment, clock }: Told): Tell =>
  ({ standing, reason }) => {
    const about = named(standing.offer);
    const sentence = say('out', { ...about, reason });
    const { expiresAt: at } = standing;
    if (reason !== 'expired' || !hasExpired(at, moment.now)) return [sentence];
    return [sentence, say(kindOfExpiry(at, clock), { ...about, at, clock })];
  };

/** What stands above the place that is configured, and why it does not decide. */
function above(
  arrangement: Arrangement,
  { judged, configured }: Judgement,
  { levels, out }: { readonly levels: readonly Level[]; readonly out: Tell },
): readonly Step[] {
  const isAbove = ({ standing }: Judged) => configured === null || standing.rank < configured;
  const outs = judged.filter(isAbove);
  const decidingLevel = configured === null ? undefined : levelOf(arrangement, configured);
  const first = decidingLevel === undefined ? -1 : levels.indexOf(decidingLevel);
  const passed = first === -1 ? levels : levels.slice(0, first);
  const unset = passed.filter(
    (each) => each !== 'inherited' && !judged.some(({ standing }) => standing.level === each),
  );
  return [...unset.map((each) => say('unset', { level: each })), ...outs.flatMap(out)];
}

/** Those of a place that are out, or of all places the opt-in passed over. */
const outsFrom = ({ judged }: Judgement, from: number, to: number): readonly Judged[] =>
  judged.filter(({ standing, reason }) => reason !== null && standing.rank >= from && standing.rank <= to);

/** Who is chosen, whose work it does, and what of the call the connection decides itself. */
function chosen(offer: Offer): readonly Step[] {
  const { provider, serves, settings, overridden } = offer;
  const own = Object.fromEntries(Object.entries(settings).filter(([key]) => overridden.includes(key)));
  return [
    serves === provider ? say('serves', named(offer)) : say('servesFor', { ...named(offer), serves }),
    ...(overridden.length === 0 ? [] : [say('overrides', { settings: own })]),
  ];
}

/** What a call tries, in words: the first serves, the others then; a lower level says that it was opened. */
function tried(chain: readonly Offer[], from: Level | undefined): readonly Step[] {
  let level = from;
  return chain.flatMap((offer, index) => {
    const crossing = level !== undefined && offer.level !== level ? [say('crosses', { level: offer.level })] : [];
    level = offer.level;
    return [...crossing, ...(index === 0 ? chosen(offer) : [say('next', named(offer))])];
  });
}

/** Levels with keys that could serve and may not, because the organisation did not open them. */
function closedLevels(arrangement: Arrangement, { judged, deciding }: Judgement): readonly Step[] {
  if (arrangement.allowLowerLevel || deciding === null) return [];
  const decidingLevel = levelOf(arrangement, deciding);
  const waiting = judged.filter(({ standing, reason }) => reason === null && standing.rank > deciding);
  const levels = new Set(waiting.map(({ standing }) => standing.level));
  return [...levels].filter((each) => each !== decidingLevel).map((each) => say('closed', { level: each }));
}

const levelOf = ({ standings, named: places }: Arrangement, rank: number): Level | undefined =>
  [...places, ...standings].find((each) => each.rank === rank)?.level;

const verdict = (reason: ResolutionReason | null): Step => (reason === null ? say('end') : say('nothing', { reason }));

/**
 * A resolution with the way there, step by step. `asksAsConnection`: whether a connection asks; `clock`: what this machine’s
 * clock says, whatever time counts.
 */
export function explain(
  arrangement: Arrangement,
  moment: ResolverMoment,
  { asksAsConnection, clock }: { readonly asksAsConnection: boolean; readonly clock: Instant },
): Explanation {
  const out = outAt({ moment, clock });
  const resolution = decide(arrangement, moment);
  const chain = [...fallbackChain(arrangement, moment)];
  const judgement = judge(arrangement, moment);
  const { configured, deciding } = judgement;
  const levels: readonly Level[] = [
    ...(asksAsConnection ? (['connection'] as const) : []),
    'organisation',
    'inherited',
    'system',
  ];
  const start = assumptions(arrangement, moment);
  if (arrangement.trashed) return { ...resolution, chain, steps: [...start, verdict(resolution.reason)] };
  const level = configured === null ? undefined : levelOf(arrangement, configured);
  return {
    ...resolution,
    chain,
    steps: [
      ...start,
      ...above(arrangement, judgement, { levels, out }),
      ...(level === undefined ? [] : [say('decides', { level })]),
      ...(configured === null || deciding === null ? [] : outsFrom(judgement, configured, deciding).flatMap(out)),
      ...tried(chain, level),
      ...closedLevels(arrangement, judgement),
      verdict(resolution.reason),
    ],
  };
}
