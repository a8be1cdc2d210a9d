// Elements made without markup strings: nothing that a file says is ever parsed as a page.
const SVG = 'http://www.w3.org/2000/svg';

const kept = children => children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false);

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name === 'class') element.setAttribute('class', value);
    else if (name === 'style') for (const [property, to] of Object.entries(value)) property.startsWith('--') ? element.style.setProperty(property, to) : element.style[property] = to;
    else if (name.startsWith('on')) element[name] = value;
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...kept(children));
  return element;
}

/** An element with attributes and children. */
export const h = (tag, attributes, ...children) => fill(document.createElement(tag), attributes, children);

/** The same for a drawing. */
export const s = (tag, attributes, ...children) => fill(document.createElementNS(SVG, tag), attributes, children);

/** Puts children in the place of an element's own. */
export const put = (element, ...children) => element.replaceChildren(...kept(children));

// What is listened to is of the newest: an element that stays hears with its new ears.
const HEARD = ['onclick', 'ondblclick', 'onkeydown', 'onpointerdown', 'onchange'];

function become(old, node) {
  if (old.nodeType === Node.TEXT_NODE) {
    if (old.data !== node.data) old.data = node.data;
    return;
  }
  for (const { name } of [...old.attributes]) if (!node.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of node.attributes) {
    if (old.getAttribute(name) === value) continue;
    if (name === 'style') old.style.cssText = value;
    else old.setAttribute(name, value);
  }
  for (const name of HEARD) if (old[name] !== node[name]) old[name] = node[name];
  becomeAll(old, [...node.childNodes]);
}

function becomeAll(element, children) {
  let old = element.firstChild;
  for (const child of children) {
    const node = child instanceof Node ? child : document.createTextNode(child), next = old?.nextSibling ?? null;
    if (old?.nodeName === node.nodeName) become(old, node);
    else if (old) old.replaceWith(node);
    else element.append(node);
    old = next;
  }
  while (old) {
    const next = old.nextSibling;
    old.remove();
    old = next;
  }
}

// By what the reader knows an element that he may stand on.
const known = ({ id, dataset }) => id ? `#${id}` : dataset?.project ? `[data-project="${dataset.project}"]` : dataset?.target ? `[data-target="${dataset.target}"]` : null;

/**
 * Makes an element hold what the children say. What is the same already stays: it is not laid out or painted again. Who stood on one of them stands there
 * still, wherever it is now. Only for children whose elements nobody else holds.
 */
export function renew(element, ...children) {
  const on = element.contains(document.activeElement) ? known(document.activeElement) : null;
  becomeAll(element, kept(children));
  if (on && known(document.activeElement) !== on) element.querySelector(on)?.focus({ preventScroll: true });
}

/** The first element of the page that a selector meets. */
export const $ = selector => document.querySelector(selector);

const ICONS = {
  down: 'M4 6l4 4 4-4',
  pin: 'M6 2h4M8 9v5M5 9h6l-1-3V2H6v4z',
  undo: 'M3 6h6a4 4 0 010 8H6M3 6l3-3M3 6l3 3',
  redo: 'M13 6H7a4 4 0 000 8h3M13 6l-3-3M13 6l-3 3',
  save: 'M8 2v8M5 7l3 3 3-3M3 13h10',
  link: 'M7 9a3 3 0 004 0l2-2a3 3 0 00-4-4L8 4M9 7a3 3 0 00-4 0L3 9a3 3 0 004 4l1-1',
  play: 'M5 3l8 5-8 5z',
  reset: 'M3 8a5 5 0 105-5H5M5 3l2-2M5 3l2 2',
  quote: 'M3 10V7a3 3 0 013-3M3 10h3V7H3M9 10V7a3 3 0 013-3M9 10h3V7H9',
  close: 'M4 4l8 8M12 4l-8 8',
  warn: 'M8 2l6.5 12h-13zM8 6.5v4M8 12.2v.1',
};

export const icon = name => s('svg', { class: 'ico', viewBox: '0 0 16 16', 'aria-hidden': 'true' }, s('path', { d: ICONS[name] }));
