import { describe, expect, it } from 'vitest';
import { linesOf } from '../../src/domain/line.ts';
import { personWish } from '../../src/domain/person-wish.ts';

const isWish = (text: string): boolean => personWish(linesOf(text).plain) !== null;

describe('a wish for a person', () => {
  it.each([
    'agent',
    'representative please',
    'front desk',
    'anybody there',
    "I'd rather deal with a person",
    'is there somebody I can talk to',
    'stop, just get me someone',
    'a person, not a computer',
    'can a real person call me',
    'how do I reach a human',
    'i want speak with person',
    'let me talk to whoever is in charge',
    'get me out of this robot',
    'con quién puedo hablar',
    'comuníqueme con la oficina',
    'me pone con alguien',
    'póngame con recepción',
    'que me atienda una persona',
    'alguien de verdad, por favor',
    '¿hay alguien ahí?',
    'quiero hablar con una señorita',
    'odio estas máquinas',
    'con una persona y no con una máquina',
  ])('%s', (text) => expect(isWish(text)).toBe(true));

  it.each([
    'can I see someone for my knee',
    'someone told me to call',
    'does the doctor talk to patients by phone',
    'can my husband talk to the doctor during the visit',
    'can I bring another person with me',
    'am I talking to a real person',
    'I am not a robot',
    'can you find me someone else',
    'is there a person I should ask for when I arrive',
    'con quién hablo',
    'necesito que alguien me revise el pie',
    'quiero una persona que me revise la rodilla',
    'la persona que me llamó dijo el martes',
    'quiero una cita para otra persona',
  ])('is none in: %s', (text) => expect(isWish(text)).toBe(false));
});
