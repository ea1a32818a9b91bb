import type { AppointmentView, Opening } from '../domain/scheduling.ts';
import type { ExpectsToSay, OptionToSay, SayParams, SayValue } from './events.ts';
import { oneMomentPrompt, type Prompt } from './listening.ts';
import type { SchedulingContext } from './scheduling.context.ts';

/** What each state of the scheduling machine asks, and how openings and appointments are said. */

const confirmation: ExpectsToSay = { kind: 'confirmation', dtmf: { maxDigits: 1 } };
const preference: ExpectsToSay = { kind: 'appointmentPreference' };

type When = Pick<Opening, 'start' | 'provider' | 'location'>;

export const whenParams = ({ start, provider, location }: When): SayParams => ({
  when: { is: 'dateTime', dateTime: start },
  provider: { is: 'name', name: provider.name },
  location: { is: 'name', name: location.name },
});

const asOption = (what: When, index: number): OptionToSay => ({
  id: String(index + 1),
  key: 'scheduling.option',
  params: whenParams(what),
});

const asPhrases = (all: When[]): SayValue => ({
  is: 'list',
  items: all.map((one): SayValue => ({ is: 'phrase', key: 'scheduling.option', params: whenParams(one) })),
});

const visitLabel = ({ visitType }: SchedulingContext): SayValue => ({ is: 'label', label: visitType?.label ?? { en: '', es: '' } });

const offering = (context: SchedulingContext): Prompt => {
  const { offered, widened } = context;
  const params = {
    visit: visitLabel(context),
    openings: asPhrases(offered),
    count: { is: 'count' as const, count: offered.length },
  };
  const expects: ExpectsToSay = { kind: 'choice', options: offered.map(asOption), dtmf: { maxDigits: 1 } };
  if (offered.length === 1) return { key: widened > 0 ? 'scheduling.offerOneInstead' : 'scheduling.offerOne', params, expects };
  return { key: widened > 0 ? 'scheduling.offerInstead' : 'scheduling.offer', params, expects };
};

const choosingProvider = ({ candidates }: SchedulingContext): Prompt => ({
  key: 'scheduling.whichProvider',
  params: { providers: { is: 'list', items: candidates.map(({ name }): SayValue => ({ is: 'name', name })) } },
  expects: {
    kind: 'choice',
    options: candidates.map(({ name }, index) => ({
      id: String(index + 1),
      key: 'scheduling.providerOption',
      params: { provider: { is: 'name', name } },
    })),
    dtmf: { maxDigits: 1 },
  },
});

const choosingTarget = ({ appointments, goal, undecided }: SchedulingContext): Prompt => ({
  key: undecided ? 'scheduling.whichCannot' : goal === 'cancelAppointment' ? 'scheduling.whichToCancel' : 'scheduling.whichToMove',
  params: { appointments: asPhrases(appointments) },
  expects: { kind: 'choice', options: appointments.map(asOption), dtmf: { maxDigits: 1 } },
});

const aboutTarget = (key: string, { target }: SchedulingContext): Prompt => ({
  key,
  params: target ? whenParams(target) : {},
  expects: confirmation,
});

export const schedulingPrompts: Record<string, (context: SchedulingContext) => Prompt> = {
  askingReason: () => ({ key: 'scheduling.reason', expects: { kind: 'visitReason' } }),
  askingPreference: ({ offered, goal }) => {
    if (offered.length > 0) return { key: 'scheduling.whatInstead', expects: preference };
    return { key: goal === 'rescheduleAppointment' ? 'scheduling.newTime' : 'scheduling.preference', expects: preference };
  },
  choosingProvider,
  offering,
  offeringWaitlist: () => ({ key: 'scheduling.waitlist', expects: confirmation }),
  confirmingTarget: (context) =>
    aboutTarget(
      context.undecided
        ? 'scheduling.moveOrCancel'
        : context.goal === 'cancelAppointment'
          ? 'scheduling.isItThisToCancel'
          : 'scheduling.isItThisToMove',
      context,
    ),
  choosingTarget,
  offeringMove: (context) => aboutTarget('scheduling.offerMove', context),
  confirmingFee: ({ policy }) => ({
    key: 'scheduling.fee',
    params: { fee: { is: 'label', label: policy.scheduling.feeSentence } },
    expects: confirmation,
  }),
  systemDown: () => ({ key: 'common.tryAgain', expects: confirmation }),
  searchingSlow: oneMomentPrompt,
  findingSlow: oneMomentPrompt,
  bookingSlow: oneMomentPrompt,
  listingSlow: oneMomentPrompt,
  cancellingSlow: oneMomentPrompt,
  cancellingOldSlow: oneMomentPrompt,
};

export const committedSaying = (key: string, appointment: AppointmentView | null): { key: string; params: SayParams } => ({
  key,
  params: appointment ? whenParams(appointment) : {},
});

export const appointmentsSaying = ({ appointments }: SchedulingContext): { key: string; params: SayParams } =>
  appointments.length === 0
    ? { key: 'scheduling.noAppointments', params: {} }
    : {
        key: 'scheduling.appointments',
        params: { count: { is: 'count', count: appointments.length }, appointments: asPhrases(appointments) },
      };
