/** The least that is needed to make elements. */

export const byId = (id) => document.getElementById(id);

/** `el('p', { class: 'x' }, 'text', child)`; null and false children are left out. */
export const el = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
};

export const show = (element, isShown) => {
  element.hidden = !isShown;
};

const stillMotion = window.matchMedia('(prefers-reduced-motion: reduce)');

export const scrollToEnd = (element) => {
  element.scrollTo({ top: element.scrollHeight, behavior: stillMotion.matches ? 'instant' : 'smooth' });
};
