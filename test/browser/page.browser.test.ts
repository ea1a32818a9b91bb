import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Callwell, startCallwell } from '#test/support/callwell.ts';

/** `CHROMIUM_PATH`, or where operating systems put one. */
const places = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = places.find((place) => place !== undefined && existsSync(place));

let callwell: Callwell;
let browser: Browser;
let url: string;

/** Everything that the browser complained about: console errors, failed scripts, what the content security policy stopped. */
let complaints: string[] = [];

const openPage = async (options: BrowserContextOptions = {}): Promise<Page> => {
  const context = await browser.newContext({ locale: 'en-US', reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => console.error(`policy: ${violatedDirective}`)),
  );
  await page.goto(url);
  return page;
};

/** Goes on by Tab until the element has the focus, as somebody without a mouse does. */
const tabTo = async (page: Page, selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
  for (let pressed = 0; pressed < 60; pressed += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab does not lead to ${selector}`);
};

const replies = (page: Page): Promise<number> => page.locator('.bubble.agent:not(.typing)').count();

/** Does something that the assistant answers, and waits for the answer. */
const answered = async (page: Page, act: () => Promise<void>): Promise<string> => {
  const before = await replies(page);
  await act();
  await page.locator('.bubble.agent:not(.typing)').nth(before).waitFor();
  await page.locator('.typing').waitFor({ state: 'detached' });
  return page.locator('.bubble.agent').last().innerText();
};

/** Types where the focus is: after each reply that must be the field for words. */
const say = (page: Page, words: string): Promise<string> =>
  answered(page, async () => {
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
  });

const violations = async (page: Page): Promise<string[]> => {
  const found = await new AxeBuilder({ page }).analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

const fact = (page: Page, name: string): Promise<string> =>
  page.locator('#facts dt', { hasText: name }).locator('xpath=following-sibling::dd[1]').innerText();

const why = executablePath === undefined ? ' (skipped: there is no Chromium; set CHROMIUM_PATH)' : '';

describe.skipIf(executablePath === undefined)(`the page${why}`, { timeout: 60_000 }, () => {
  beforeAll(async () => {
    callwell = await startCallwell();
    url = await callwell.app.http.listen({ port: 0, host: '127.0.0.1' });
    browser = await chromium.launch({
      executablePath: executablePath ?? '',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
  });
  afterAll(async () => {
    await browser?.close();
    await callwell?.close();
  });
  afterEach(() => {
    const found = complaints;
    complaints = [];
    if (found.length > 0) throw new Error(`the browser complains: ${found.join('; ')}`);
  });

  it('takes a whole booking by keyboard alone, and is accessible at every step', async () => {
    const page = await openPage();
    expect(await violations(page)).toEqual([]);
    await tabTo(page, '#cast .be');
    await page.keyboard.press('Enter');
    expect(await page.inputValue('#number')).toBe('+12065550142');
    await answered(page, () => page.keyboard.press('Enter'));
    await say(page, 'I need to see a dermatologist, I have a strange mole');
    await say(page, 'March fourth nineteen eighty');
    await say(page, '206 555 0142');
    expect(await fact(page, 'State')).toBe('authentication.collecting');
    expect(await violations(page)).toEqual([]);

    await tabTo(page, '#keypad-toggle');
    await page.keyboard.press('Enter');
    expect(await violations(page)).toEqual([]);
    await say(page, '98101');
    await tabTo(page, '#keypad-toggle', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await tabTo(page, '#chips button', 'Shift+Tab');
    await tabTo(page, '#chips button:first-child', 'Shift+Tab');
    await answered(page, () => page.keyboard.press('Enter'));
    await say(page, 'yes');
    await say(page, 'as early as possible');

    const offers = page.locator('#chips button');
    expect(await offers.count()).toBe(3);
    expect(await violations(page)).toEqual([]);
    const chosen = await offers.first().innerText();
    await tabTo(page, '#chips button:first-child', 'Shift+Tab');
    expect(await answered(page, () => page.keyboard.press('Enter'))).toContain(chosen);
    await say(page, "no, that's all");

    await page.getByRole('button', { name: 'New call' }).waitFor();
    expect(await fact(page, 'Status')).toBe('Completed');
    expect(await page.locator('#ends').innerText()).toMatch(/Outcome: booked[\s\S]*Appointment\//);
    expect(await page.locator('#path li code').allInnerTexts()).toEqual(
      expect.arrayContaining(['reception.greeting', 'authentication.confirming', 'scheduling.offering', 'reception.closed']),
    );
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    expect(await page.locator('#call').isVisible(), 'the focus was on “New call”').toBe(true);
  });

  it('goes on with the call after it was loaded again', async () => {
    const page = await openPage();
    await answered(page, () => page.click('#call'));
    await say(page, 'I want to book an appointment');
    await page.reload();
    await page.locator('.bubble').nth(2).waitFor();
    expect(await page.locator('.bubble.caller').innerText()).toContain('I want to book an appointment');
    expect(await page.locator('#path li').count()).toBe(2);
    await say(page, 'March fourth nineteen eighty');
    expect(await fact(page, 'Expects')).not.toContain('date of birth');
    await page.click('#hang-up');
    await page.getByRole('button', { name: 'New call' }).waitFor();
    await page.reload();
    await page.locator('#call').waitFor();
  });

  it('is in Spanish for whoever reads Spanish, and begins the call in Spanish', async () => {
    const page = await openPage({ locale: 'es-US', colorScheme: 'dark' });
    expect(await page.getAttribute('html', 'lang')).toBe('es');
    expect(await violations(page)).toEqual([]);
    expect(await answered(page, () => page.getByRole('button', { name: 'Llamar', exact: true }).click())).toContain(
      'Gracias por llamar',
    );
    expect(await page.locator('.bubble.agent').getAttribute('lang')).toBe('es-US');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'English' }).click();
    expect(await page.getByRole('button', { name: 'Hang up' }).isVisible()).toBe(true);
  });

  it('shows who waits for a person as it happens, and fits a screen of 320 pixels', async () => {
    const page = await openPage({ viewport: { width: 320, height: 640 } });
    const operator = await openPage();
    await operator.locator('#queue-empty').waitFor();
    await answered(page, () => page.click('#call'));
    await say(page, 'I want to talk to a person');
    expect(await page.locator('#ends').innerText()).toContain('Asked for a person');
    await operator.locator('#queue li', { hasText: 'Asked for a person' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await violations(page)).toEqual([]);
  });

  it('says what is wrong with a number before it calls', async () => {
    const page = await openPage();
    await page.fill('#number', '206 555 0142');
    await page.click('#call');
    expect(await page.getByRole('alert').innerText()).toContain('Begin with + and the country');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('number');
    expect(await violations(page)).toEqual([]);
  });
});
