import type { z } from 'zod';
import type { ToolContext } from './tool-context.ts';

/** `session`: the caller must name its session. `verifiedPatient`: that session must have proven who the patient is. */
/** `patientIfProven`: the tool works without a patient, and better with the one that the session has proven. */
export type ToolNeeds = 'nothing' | 'session' | 'patientIfProven' | 'verifiedPatient';
export type AnyOutcome = { kind: string };

/** The public face of a tool. The patient is never among its inputs. */
export type ToolFace<Needs extends ToolNeeds, Input extends z.ZodObject, Outcome extends z.ZodType<AnyOutcome>> = {
  /** `system_verb_noun`. */
  name: string;
  /** One sentence for people and models that choose tools. */
  description: string;
  /** `write`: may be repeated under the same idempotency key only. */
  effect: 'read' | 'write';
  needs: Needs;
  input: Input;
  /** What can be expected, failures included; anything else that happens is a bug. */
  outcome: Outcome;
};

/** What the handler is given: the verified patient is certain where the face demands one. */
export type ContextFor<Needs extends ToolNeeds> = Needs extends 'verifiedPatient' ? ToolContext & { patient: string } : ToolContext;

/** A face with its handler, as a server registers it. */
export type Tool = ToolFace<ToolNeeds, z.ZodObject, z.ZodType<AnyOutcome>> & {
  /** Takes input that was already parsed by the face. */
  handle: (input: unknown, context: ToolContext) => Promise<AnyOutcome>;
};

/** Throws at definition when a tool of patient data has no way to say `notPermitted`. */
export const defineTool = <const Needs extends ToolNeeds, Input extends z.ZodObject, Outcome extends z.ZodType<AnyOutcome>>(
  face: ToolFace<Needs, Input, Outcome>,
): ToolFace<Needs, Input, Outcome> => {
  if (face.needs === 'verifiedPatient' && !knows(face, 'notPermitted'))
    throw new Error(`${face.name} needs an outcome "notPermitted"`);
  return face;
};

/** Joins a face and its handler. The handler may rely on what the face needs; the server sees to it before the call. */
export const bindTool = <Needs extends ToolNeeds, Input extends z.ZodObject, Outcome extends AnyOutcome>(
  face: ToolFace<Needs, Input, z.ZodType<Outcome>>,
  handle: (input: z.output<NoInfer<Input>>, context: ContextFor<NoInfer<Needs>>) => Promise<Outcome>,
): Tool => ({ ...face, handle: handle as Tool['handle'] });

/** Whether an outcome of this kind, without further fields, is one of the tool's. */
export const knows = (face: { outcome: z.ZodType<AnyOutcome> }, kind: string): boolean => face.outcome.safeParse({ kind }).success;
