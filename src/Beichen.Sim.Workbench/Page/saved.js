// The page as one file that opens anywhere, with no server and no network: what is painted stays, what acts is left out.
import { h } from './dom.js';
import { words } from './words.js';

const ACTS = '.left, .mnav, .sheet, .skip, .head .btn, .head .seg, .foot .btn, .tabs, .banner, .tip, .linkish, script, link, noscript, #back';

const dataOf = async url => {
  const blob = await (await fetch(url)).blob();
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => done(reader.result));
    reader.addEventListener('error', () => failed(reader.error));
    reader.readAsDataURL(blob);
  });
};

/** A drawing that was loaded and let go of is drawn once more as data. */
async function inline(image) {
  const canvas = document.createElement('canvas'), scale = 2;
  Object.assign(canvas, { width: image.clientWidth * scale, height: image.clientHeight * scale });
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png');
}

export async function savePage(answer) {
  const page = document.documentElement.cloneNode(true), style = await (await fetch('style.css')).text();
  const drawn = [...document.querySelectorAll('img.drawn')], copies = [...page.querySelectorAll('img.drawn')];
  for (const [i, image] of drawn.entries()) copies[i].setAttribute('src', image.src.startsWith('blob:') ? await inline(image) : await dataOf(image.src));
  for (const select of page.querySelectorAll('select')) select.replaceWith(h('b', {}, document.getElementById(select.id).selectedOptions[0]?.textContent ?? ''));
  page.querySelectorAll(ACTS).forEach(element => element.remove());
  for (const element of page.querySelectorAll('[tabindex], [role=slider]')) ['tabindex', 'role', 'aria-valuenow', 'aria-valuemin', 'aria-valuemax', 'aria-valuetext'].forEach(name => element.removeAttribute(name));
  for (const button of page.querySelectorAll('button')) {
    const span = h('span', { class: button.className }, [...button.childNodes]);
    button.replaceWith(span);
  }
  page.querySelector('head').append(h('style', {}, style.replace(/@font-face\{[^}]*\}/g, '')), h('style', {}, 'body{grid-template-columns:0 minmax(0,1fr) 292px}.scroll{overflow:visible}body{height:auto;overflow:visible}'));
  page.querySelector('.foot')?.append(h('span', {}, h('a', { href: location.href }, words.openAgain)), h('code', {}, answer.command));
  const link = h('a', { href: URL.createObjectURL(new Blob(['<!doctype html>\n', page.outerHTML], { type: 'text/html' })), download: `beichen-${answer.fingerprint.slice(0, 8)}.html` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
