import type { CfnHoursOfOperation } from 'aws-cdk-lib/aws-connect';
import type { Policy } from '../../src/policy/schema.ts';

const days = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;

type Day = CfnHoursOfOperation.HoursOfOperationConfigProperty;

/** The clinic's opening hours; a day that is not listed is closed. */
export const clinicHours = (hours: Policy['clinic']['hours']): Day[] =>
  days.flatMap((day) => {
    const open = hours[day.toLowerCase() as Lowercase<typeof day>];
    return open === undefined ? [] : [{ day, startTime: timeOf(open.open), endTime: timeOf(open.close) }];
  });

/** Around the clock: Connect takes midnight at both ends as a whole day. */
export const allHours = (): Day[] => days.map((day) => ({ day, startTime: timeOf('00:00'), endTime: timeOf('00:00') }));

const timeOf = (text: string): { hours: number; minutes: number } => {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return { hours, minutes };
};
