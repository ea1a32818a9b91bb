/** Sound, where the browser has it: replies read aloud, and words taken by ear. Neither is on unless asked for. */

const synthesis = window.speechSynthesis;
const Recognition = window.SpeechRecognition ?? window.webkitSpeechRecognition;

export const canSpeak = Boolean(synthesis);
export const canListen = Boolean(Recognition);

/** The voice of the exact locale, else of its language, else the browser's choice. */
const voiceFor = (locale) => {
  const voices = synthesis.getVoices();
  return (
    voices.find(({ lang }) => lang.replace('_', '-') === locale) ?? voices.find(({ lang }) => lang.startsWith(locale.slice(0, 2)))
  );
};

export const readAloud = (text, locale) => {
  stopReading();
  if (!canSpeak || text === '') return;
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.lang = locale;
  utterance.voice = voiceFor(locale) ?? null;
  synthesis.speak(utterance);
};

export const stopReading = () => synthesis?.cancel();

/** Listens for one utterance. `onWords` gets it with the recogniser's other readings; `onEnd` comes in any case. Returns how to stop. */
export const listen = (locale, onWords, onEnd) => {
  stopReading();
  const recognition = new Recognition();
  recognition.lang = locale;
  recognition.maxAlternatives = 5;
  recognition.addEventListener('result', ({ results }) => {
    const [best, ...others] = [...results[0]].map(({ transcript, confidence }) => ({ text: transcript.trim(), confidence }));
    onWords({ type: 'speech', ...best, ...(others.length > 0 ? { alternatives: others } : {}) });
  });
  recognition.addEventListener('end', onEnd);
  recognition.start();
  return () => recognition.abort();
};
