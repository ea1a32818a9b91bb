import { type Action, branchesOf, type Flow } from '../flow-language.ts';

const columnWidth = 260;
const rowHeight = 200;

/** Columns by the distance from the start, so that the console's editor shows the flow from left to right. */
export const flowOf = (actions: readonly Action[]): Flow => {
  const start = actions[0]?.Identifier ?? '';
  const depths = depthsFrom(start, new Map(actions.map((action) => [action.Identifier, action])));
  const rows = new Map<number, number>();
  const placed = actions.map(({ Identifier }) => {
    const column = depths.get(Identifier) ?? 0;
    const row = rows.get(column) ?? 0;
    rows.set(column, row + 1);
    return [Identifier, { position: { x: 220 + column * columnWidth, y: 20 + row * rowHeight }, isFriendlyName: true }] as const;
  });
  return {
    Version: '2019-10-30',
    StartAction: start,
    Metadata: { entryPointPosition: { x: 20, y: 20 }, ActionMetadata: Object.fromEntries(placed) },
    Actions: actions,
  };
};

const depthsFrom = (start: string, actions: Map<string, Action>): Map<string, number> => {
  const depths = new Map([[start, 0]]);
  for (const [id, depth] of depths) {
    const action = actions.get(id);
    for (const { to } of action ? branchesOf(action) : []) if (!depths.has(to)) depths.set(to, depth + 1);
  }
  return depths;
};
