import type { ReadableSpan } from '@opentelemetry/sdk-trace';

/** Draws traces as a waterfall: a trace a turn, a row a span, indented below its parent, each trace on a time axis of its own. */

const width = 1_080;
const labelWidth = 430;
const rowHeight = 17;
const headHeight = 30;
const gap = 14;
const indent = 14;

/** By the first word of a span's name. */
const colours: Record<string, string> = {
  invoke_agent: '#2f6fb5',
  execute_tool: '#7b4fb0',
  chat: '#b0457b',
  fhir: '#2a8a55',
  x12: '#c0701a',
  sql: '#7a8794',
};
const otherColour = '#3a97a6';

const startMs = ({ startTime: [seconds, nanos] }: ReadableSpan): number => seconds * 1_000 + nanos / 1e6;
const durationMs = ({ duration: [seconds, nanos] }: ReadableSpan): number => seconds * 1_000 + nanos / 1e6;

type Row = { span: ReadableSpan; depth: number };

/** Parents before their children, children in the order in which they began. */
const rowsOf = (spans: ReadableSpan[]): Row[] => {
  const ids = new Set(spans.map((span) => span.spanContext().spanId));
  const below = Map.groupBy(spans, ({ parentSpanContext: parent }) => (parent && ids.has(parent.spanId) ? parent.spanId : 'root'));
  const walk = (id: string, depth: number): Row[] =>
    (below.get(id) ?? [])
      .sort((a, b) => startMs(a) - startMs(b))
      .flatMap((span) => [{ span, depth }, ...walk(span.spanContext().spanId, depth + 1)]);
  return walk('root', 0);
};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const told = (ms: number): string => (ms < 10 ? `${ms.toFixed(1)} ms` : `${Math.round(ms)} ms`);

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const heading = ({ attributes }: ReadableSpan): string => {
  const { 'callwell.turn': turn, 'callwell.turn.input': input } = attributes;
  const [state, outcome] = [text(attributes['callwell.state']), text(attributes['callwell.outcome'])];
  const what = turn === 0 ? 'The call is opened' : `Turn ${Number(turn)}, ${text(input)}`;
  return [what, state && `then ${state}`, outcome && `outcome ${outcome}`].filter(Boolean).join(' · ');
};

const drawRow = ({ span, depth }: Row, y: number, beganMs: number, spanMs: number): string => {
  const scale = (width - labelWidth - 90) / Math.max(spanMs, 0.001);
  const x = labelWidth + Math.max(0, startMs(span) - beganMs) * scale;
  const length = Math.max(2, Math.min(durationMs(span) * scale, width - 90 - x));
  const fill = colours[span.name.split(' ')[0] ?? ''] ?? otherColour;
  return [
    `<text x="${16 + depth * indent}" y="${y + 12}" class="name">${escaped(span.name)}</text>`,
    `<rect x="${x.toFixed(1)}" y="${y + 3}" width="${length.toFixed(1)}" height="${rowHeight - 6}" rx="2" fill="${fill}"/>`,
    `<text x="${width - 12}" y="${y + 12}" class="time">${told(durationMs(span))}</text>`,
  ].join('');
};

type Drawn = { svg: string; height: number };

const drawTrace = (spans: ReadableSpan[], top: number): Drawn => {
  const rows = rowsOf(spans);
  const root = rows[0]?.span;
  if (!root) return { svg: '', height: 0 };
  const beganMs = Math.min(...spans.map(startMs));
  const endedMs = Math.max(...spans.map((span) => startMs(span) + durationMs(span)));
  const lines = rows.map((row, index) => drawRow(row, top + headHeight + index * rowHeight, beganMs, endedMs - beganMs));
  const height = headHeight + rows.length * rowHeight;
  return { svg: [`<text x="8" y="${top + 20}" class="head">${escaped(heading(root))}</text>`, ...lines].join('\n'), height };
};

const style = `text{font-family:Helvetica,Arial,sans-serif;fill:#1d2733}.head{font-size:14px;font-weight:bold}.name{font-size:12px}
.time{font-size:11px;text-anchor:end;fill:#55606c}.page{fill:#fff}`;

/** One SVG of all traces, in the order in which they began. */
export const drawTraces = (spans: ReadableSpan[], description: string): string => {
  const traces = [...Map.groupBy(spans, (span) => span.spanContext().traceId).values()].sort(
    (a, b) => Math.min(...a.map(startMs)) - Math.min(...b.map(startMs)),
  );
  let y = gap;
  const drawn = traces.map((own) => {
    const { svg, height } = drawTrace(own, y);
    y += height + gap;
    return svg;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${y}" width="${width}" height="${y}" role="img" aria-label="${escaped(description)}">`,
    `<style>${style}</style>`,
    `<rect class="page" width="${width}" height="${y}"/>`,
    ...drawn,
    '</svg>',
    '',
  ].join('\n');
};
