// Opens the workbench, and the keys that act on it wherever the focus is.
import { h, put, icon, $ } from './dom.js';
import { language, say, words } from './words.js';
import { ask, Refused, Unreachable } from './server.js';
import { Workbench } from './bench.js';
import { FIGURES } from './figures.js';

const LETTERS = {
  p: bench => bench.pin(), l: bench => bench.speak(language === 'zh' ? 'en' : 'zh'), '?': bench => keys(bench),
};

/** The list of keys; letters and digits can be switched off there, for a reader whose tools send them by themselves. */
function keys(bench) {
  const sheet = $('.sheet');
  const box = h('input', { type: 'checkbox', id: 'letters', checked: bench.letters, onchange: () => { bench.letters = box.checked; bench.keep(); } });
  put(sheet, h('h2', { id: 'sheet' }, words.keys), h('dl', { class: 'kv' }, words.keyList.map(([key, does]) => [h('dt', {}, key), h('dd', {}, does)])),
    h('p', {}, box, h('label', { for: 'letters' }, words.letters)), h('button', { class: 'btn', onclick: () => sheet.close() }, words.close));
  sheet.showModal();
}

function listen(bench) {
  addEventListener('popstate', () => bench.open());
  addEventListener('keydown', event => {
    if (event.ctrlKey && event.key.toLowerCase() === 'z') {
      event.preventDefault();
      bench.go(event.shiftKey ? bench.history.redo() : bench.history.undo());
    } else if (event.key === 'Escape' && !event.defaultPrevented && !$('.sheet').open) {
      bench.grounds.close();
    } else if (!event.ctrlKey && !event.altKey && !event.metaKey && (bench.letters || event.key === '?') && !event.target.closest('input,select,textarea,dialog')) {
      const act = LETTERS[event.key.toLowerCase()];
      if (act) act(bench);
      else if (event.key >= '1' && event.key <= String(FIGURES.length)) bench.figures.choose(FIGURES[event.key - 1]);
    }
  });
}

/** Waits for a server that is not there yet, then opens. */
async function begin(attempt = 0) {
  try {
    const bench = new Workbench(await ask('plan'));
    listen(bench);
    await bench.open();
  } catch (failure) {
    if (!(failure instanceof Refused || failure instanceof Unreachable)) throw failure;
    put($('.concl'), h('div', {}, h('h1', { class: 'bad' }, icon('warn'), failure instanceof Refused ? say(failure.text) : words.lost), h('p', {}, failure instanceof Refused ? words.soon : words.waiting)));
    setTimeout(() => begin(attempt + 1), 1000 * 2 ** Math.min(attempt, 3));
  }
}

await begin();
