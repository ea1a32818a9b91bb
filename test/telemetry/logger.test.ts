import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logForms } from '#src/telemetry/log-forms.ts';
import { createLog, type LogFields } from '#src/telemetry/logger.ts';

const capture = () => {
  const lines: string[] = [];
  return {
    log: createLog({ write: (line) => void lines.push(line) }),
    lines,
    parsed: () => lines.map((line) => JSON.parse(line) as object),
  };
};

const sessionId = '0197f2b1-6a53-7c11-9d0e-1f3b6c2a4d55';

describe('a log line', () => {
  it('is one JSON object with the event, its fields, the level and the time', () => {
    const { log, parsed } = capture();
    log.event('turn.settled', {
      sessionId,
      turn: 3,
      state: 'authentication.collecting',
      status: 'active',
      durationMs: 12.5,
      acts: ['provide'],
    });
    log.event('service.listening', { address: 'http://127.0.0.1:8080', mode: 'development' });
    log.warn('request.refused', { route: '/v1/sessions/:sessionId/turns', method: 'POST', httpStatus: 409 });

    expect(parsed()).toEqual([
      {
        level: 'info',
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        event: 'turn.settled',
        sessionId,
        turn: 3,
        state: 'authentication.collecting',
        status: 'active',
        durationMs: 12.5,
        acts: ['provide'],
      },
      expect.objectContaining({ event: 'service.listening', address: 'http://127.0.0.1:8080', mode: 'development' }),
      expect.objectContaining({ level: 'warn', event: 'request.refused', route: '/v1/sessions/:sessionId/turns', httpStatus: 409 }),
    ]);
  });

  it('drops fields that are not on the list, at run time as well', () => {
    const { log, lines } = capture();
    // @ts-expect-error text is no field of a log line
    log.event('turn.settled', { turn: 1, text: 'I am Ana Ruiz' });
    log.event('turn.settled', { ...({ constructor: 'Ana Ruiz', __proto__: { turn: 9 } } as object), turn: 2 });
    expect(lines.join('')).not.toContain('Ana');
    expect(lines).toHaveLength(2);
  });

  it('never lets words, digits, dates or addresses through an allowed field', () => {
    const hostile = fc.oneof(
      fc.constantFrom(
        'Ana Ruiz',
        '98101',
        '1980-03-04',
        '+12065550142',
        'ana@example.org',
        '123-45-6789',
        '/v1/Patient/1?name=Ana',
        'http://u:p@h',
      ),
      fc.stringMatching(/^\d{4,12}$/),
      fc.stringMatching(/^[a-z]{2,9} [a-z]{2,9}$/),
    );
    const name = fc.constantFrom(...(Object.keys(logForms) as (keyof LogFields)[]));
    fc.assert(
      fc.property(name, hostile, (field, value) => {
        const { log, parsed } = capture();
        log.event('turn.settled', { [field]: value });
        expect(Object.keys(parsed()[0] ?? {})).toEqual(['level', 'time', 'event']);
      }),
    );
  });

  it('is not named by words of a caller', () => {
    const { log, parsed } = capture();
    log.event('heard. Ana Ruiz');
    expect(parsed()[0]).toMatchObject({ event: 'unnamed.event' });
  });
});

describe('an error', () => {
  it('is told by name, code, class, cause and our own line, never by its message or stack', () => {
    const { log, parsed, lines } = capture();
    const cause = Object.assign(new TypeError('fetch failed for Ana'), { code: 'UND_ERR_SOCKET' });
    const error = Object.assign(new Error('duplicate key (mrn)=(12345)\n    at Ana (/src/x.ts:1:1)', { cause }), {
      code: '23505',
      class: 'transient',
    });
    error.stack = `${error.name}: ${error.message}\n    at settle (file:///app/src/storage/sessions.repo.ts:41:7)\n    at Ana (/home/ana/x.ts:3:2)`;
    log.error('turn.failed', error, { sessionId });

    expect(parsed()[0]).toMatchObject({
      level: 'error',
      event: 'turn.failed',
      sessionId,
      errorName: 'Error',
      errorCode: '23505',
      errorClass: 'transient',
      errorCause: 'UND_ERR_SOCKET',
      errorAt: 'src/storage/sessions.repo.ts:41',
    });
    expect(lines.join('')).not.toMatch(/Ana|12345|duplicate|fetch failed|home/);
  });

  it('that is no Error, or has a name made of words, is still told safely', () => {
    const { log, parsed, lines } = capture();
    log.error('turn.failed', 'Ana Ruiz');
    log.error('turn.failed', Object.assign(new Error('x'), { name: 'Ana Ruiz', code: 'born 1980' }));
    expect(parsed()).toMatchObject([{ errorName: 'thrown_string' }, { errorName: 'Error' }]);
    expect(lines.join('')).not.toMatch(/Ana|1980/);
  });
});
