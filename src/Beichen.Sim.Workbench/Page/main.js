// The workbench: one state, one answer, four panels. A panel says what the hand does; the state changes; the answer is asked for; the panels show it.
import { h, put, icon } from './dom.js';
import { language, say, speak, words } from './words.js';
import { canonical, empty, History, pack, recall, remember, unpack, withLever, withShift } from './state.js';
import { ask, Asker, follow, Refused, save } from './server.js';
import { Measures } from './measures.js';
import { Targets } from './targets.js';
import { Schedule } from './schedule.js';
import { Grounds } from './grounds.js';

const FIGURES = ['schedule', 'growth', 'investment', 'scoreboard', 'milestones'];
const DEBOUNCE = 60;
const $ = selector => document.querySelector(selector);

class Workbench {
  figure = 'schedule';
  pinned = null;
  answer = null;
  connection = 'live';
  job = null;

  constructor(plan) {
    this.plan = plan;
    this.history = new History(empty(plan.defaults));
    this.measures = new Measures($('.left'), plan, (lever, value, done) => this.change(withLever(this.state, lever.id, 'all', value), done));
    this.targets = new Targets($('.concl'), $('table.t'), target => this.explain({ target: target.id }, target.name));
    this.panel = h('div', { class: 'fig', role: 'tabpanel', id: 'panel' });
    this.schedule = new Schedule(this.panel, (project, shift, done) => this.change(withShift(this.state, project.id, Math.max(-8, Math.min(8, shift))), done), project => this.explain({ project: project.id }, project.name));
    this.grounds = new Grounds($('.right'));
    this.asker = new Asker('evaluate', {
      answered: (answer, body) => this.answered(answer, body), refused: problems => this.refused(problems),
      lost: () => this.connect('lost'), busy: on => this.connect(on ? 'computing' : this.connection === 'computing' ? 'live' : this.connection),
    });
  }

  get state() { return this.moving ?? this.history.now; }

  /** A change of what is asked; done when the hand lets go, so that one movement is one step to undo. */
  change(next, done) {
    const state = canonical(next, this.plan);
    this.moving = done ? null : state;
    if (done) {
      this.history.push(state);
      this.address(true);
    }
    clearTimeout(this.timer);
    this.measures.show(this.state, this.answer?.costs);
    this.timer = setTimeout(() => this.put(done), done ? 0 : DEBOUNCE);
    this.head();
  }

  put(settled) {
    this.asker.put({ state: this.state, pinned: this.pinned, settled });
  }

  answered(answer, body) {
    this.connect('live');
    this.answer = answer;
    document.body.classList.remove('stale');
    this.measures.show(this.state, answer.costs);
    this.measures.total(answer.edits, answer.cost);
    this.targets.show(answer, answer.pinned, body.settled);
    if (this.figure === 'schedule') this.schedule.show(answer, this.state);
    else if (body.settled) this.draw();
    if (body.settled) this.ground();
    this.foot();
    remember({ state: this.history.now, pinned: this.pinned, language, figure: this.figure });
    document.body.dataset.fingerprint = answer.fingerprint;
  }

  /** What stands behind the numbers is worked out when the hand has let go. */
  async ground() {
    const token = this.grounding = {};
    const grounds = await ask('grounds', { state: this.history.now, language });
    if (token !== this.grounding) return;
    this.grounds.last = grounds;
    if (!$('.right .tree')) this.grounds.show(grounds);
  }

  refused(problems) {
    document.body.classList.add('stale');
    this.targets.refuse(problems, fix => this.change({ ...this.state, ...fix.state }, true));
    this.foot();
  }

  connect(to) {
    if (this.connection === to) return;
    this.connection = to;
    this.foot();
    const line = $('.banner');
    if (to === 'lost' && !line) $('.concl > div')?.append(h('div', { class: 'banner', role: 'alert' }, h('span', {}, words.lostLine), h('button', { class: 'btn', onclick: () => this.asker.retryNow() }, words.retry)));
    if (to === 'live') line?.remove();
  }

  pin() {
    this.pinned = this.pinned ? null : this.history.now;
    this.address(true);
    this.head();
    this.put(true);
  }

  go(moved) {
    if (!moved) return;
    this.moving = null;
    this.measures.show(this.state, this.answer?.costs);
    this.head();
    this.put(true);
    this.address(false);
  }

  head() {
    const scenario = this.plan.scenarios.find(item => item.id === this.state.scenario);
    const picker = h('select', { class: 'pick', 'aria-label': words.saying, onchange: event => this.change({ ...this.state, scenario: event.target.value, levers: [], dates: [] }, true) },
      this.plan.scenarios.map(item => h('option', { value: item.id, selected: item === scenario }, say(item.name))));
    const button = (name, label, enabled, act, key) => h('button', { class: 'btn bare', id: name, 'aria-disabled': enabled ? null : 'true', onclick: act }, icon(name), label, key && h('span', { class: 'key' }, key));
    const focus = document.activeElement?.id;
    put($('.head'), h('div', { class: 'brand' }, words.brand, h('span', {}, words.title)), picker,
      h('button', { class: `btn${this.pinned ? ' pri' : ''}`, id: 'pin', 'aria-pressed': String(this.pinned !== null), onclick: () => this.pin() }, icon('pin'), this.pinned ? words.unpin : words.pin),
      button('undo', words.undo, this.history.canUndo, () => this.go(this.history.undo()), 'Ctrl Z'), button('redo', words.redo, this.history.canRedo, () => this.go(this.history.redo())),
      h('span', { class: 'gap' }),
      h('span', { class: 'seg', role: 'group', 'aria-label': words.language }, [['zh', '中'], ['en', 'EN']].map(([to, label]) => h('button', { lang: to === 'zh' ? 'zh-CN' : 'en', 'aria-pressed': String(language === to), onclick: () => this.speak(to) }, label))));
    if (focus) document.getElementById(focus)?.focus({ preventScroll: true });
  }

  tabs() {
    const tab = (name, i) => h('button', {
      role: 'tab', id: `tab-${name}`, 'aria-controls': 'panel', 'aria-selected': String(this.figure === name), tabindex: this.figure === name ? 0 : -1, onclick: () => this.show(name),
      onkeydown: event => {
        const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (!by) return;
        event.preventDefault();
        this.show(FIGURES[(i + by + FIGURES.length) % FIGURES.length]);
        document.getElementById(`tab-${this.figure}`).focus();
      },
    }, words[name]);
    const take = format => h('button', { class: 'btn', onclick: () => save('figure', { state: this.history.now, figure: this.figure, format, language }, `${this.figure}.${format}`) }, format === 'csv' && icon('save'), format.toUpperCase());
    put($('.figs'), h('div', { class: 'tabs' }, h('div', { class: 'tablist', role: 'tablist', 'aria-label': words.figures }, FIGURES.map(tab)), h('span', { class: 'gap' }), ['csv', 'svg', 'png'].map(take)), this.panel);
    this.panel.setAttribute('aria-labelledby', `tab-${this.figure}`);
  }

  show(name) {
    this.figure = name;
    this.tabs();
    this.address(true);
    if (!this.answer) return;
    if (name === 'schedule') this.schedule.show(this.answer, this.state);
    else this.draw();
  }

  /** A figure by the figure library, when the hand has let go. */
  async draw() {
    const figure = this.figure, token = this.drawing = {};
    const answer = await ask('figure', { state: this.history.now, figure, format: 'svg', language });
    if (token !== this.drawing || figure !== this.figure) return;
    const url = URL.createObjectURL(await answer.blob());
    const image = h('img', { class: 'drawn', alt: say(this.answer.headline), src: url });
    image.addEventListener('load', () => URL.revokeObjectURL(url));
    put(this.panel, image, h('div', { class: 'src' }, h('span', { class: 'clip' }, say(this.answer.source))));
  }

  async explain(what, title) {
    try {
      this.grounds.explain(title, await ask('explain', { state: this.history.now, ...what }));
    } catch (failure) {
      if (failure instanceof Refused) this.grounds.explain(title, { name: failure.message, text: '' });
    }
  }

  foot() {
    const answer = this.answer;
    if (!answer) return;
    const body = () => ({ state: this.history.now, language });
    const { connection } = this;
    put($('.foot'), h('span', { class: 'only' }, h('i', { class: `dot${connection === 'lost' ? ' off' : ''}` }), words[connection]), h('span', {}, words.draws(answer.drawsText)),
      h('span', {}, `${words.seed} `, h('b', {}, this.state.seed)), h('span', {}, `${words.print} `, h('b', {}, answer.fingerprint.slice(0, 8))), h('span', {}, words.took(answer.milliseconds)),
      this.job ? h('span', { class: 'prog' }, h('i', { style: { '--w': `${this.job.share * 100}%` } }), words.progress(this.job.done, this.job.all), h('button', { class: 'btn', onclick: () => this.job.stop.abort() }, words.stop))
        : h('button', { class: 'btn', onclick: () => this.ensemble() }, icon('play'), words.hundredThousand),
      h('span', { class: 'gap' }),
      h('button', { class: 'btn', onclick: event => this.copy(event, location.href) }, icon('link'), words.share), h('button', { class: 'btn', onclick: event => this.copy(event, answer.command) }, words.command),
      h('button', { class: 'btn', onclick: () => save('scenario', body(), 'scenario.yaml') }, icon('save'), words.yaml), h('button', { class: 'btn', onclick: () => save('table', body(), 'targets.csv') }, 'CSV'));
    for (const style of document.querySelectorAll('.prog i')) style.style.setProperty('--w', `${(this.job?.share ?? 0) * 100}%`);
  }

  async ensemble() {
    const stop = new AbortController();
    this.job = { done: 0, all: 100000, share: 0, stop };
    this.foot();
    try {
      await follow('ensemble', { state: { ...this.history.now, draws: 100000 }, pinned: this.pinned }, (name, data) => {
        if (name === 'progress') Object.assign(this.job, data);
        else if (name === 'answer') this.targets.sharpen(data);
        this.foot();
      }, stop.signal);
    } catch (failure) {
      if (failure.name !== 'AbortError') this.refused(failure.problems ?? [{ message: failure.message }]);
    } finally {
      this.job = null;
      this.foot();
    }
  }

  async copy(event, text) {
    const button = event.currentTarget;
    await navigator.clipboard?.writeText(text).catch(() => {});
    button.dataset.copied = text;
    button.lastChild.textContent = words.copied;
    setTimeout(() => this.foot(), 1200);
  }

  speak(to) {
    speak(to);
    this.address(false);
    this.build();
  }

  build() {
    document.title = `${words.brand} · ${words.title}`;
    put($('.skip'), words.skip);
    $('.left').setAttribute('aria-label', words.measures);
    $('.right').setAttribute('aria-label', words.grounds);
    this.head();
    this.measures.build(() => this.change({ ...this.state, levers: [], dates: [] }, true));
    this.measures.show(this.state);
    this.targets.build();
    this.tabs();
    put($('.mnav'), ['main', 'left', 'fig', 'right'].map((part, i) => h('a', { href: `#m=${part}`, onclick: event => this.part(event, part) }, words.mobile[i])));
    if (this.answer) this.answered(this.answer, { settled: true });
  }

  part(event, part) {
    event.preventDefault();
    if (part === 'main') delete document.body.dataset.m;
    else document.body.dataset.m = part;
    for (const link of event.currentTarget.parentElement.children) link.toggleAttribute('aria-current', link === event.currentTarget);
    scrollTo(0, 0);
  }

  async address(push) {
    const state = this.history.now, packed = await pack({ s: state, p: this.pinned });
    const query = new URLSearchParams({ d: packed, fig: this.figure, l: language });
    const url = `${location.pathname}?${query}`;
    if (url.length < 2000) history[push ? 'pushState' : 'replaceState'](null, '', url);
    else history.replaceState(null, '', `${location.pathname}?${new URLSearchParams({ h: (await ask('link', { packed })).hash, fig: this.figure, l: language })}`);
  }

  async open() {
    const query = new URLSearchParams(location.search), kept = recall();
    speak(query.get('l') ?? kept?.language ?? (navigator.language.startsWith('zh') ? 'zh' : 'en'));
    const packed = query.get('d') ?? (query.has('h') ? (await ask(`link/${encodeURIComponent(query.get('h'))}`)).packed : null);
    const from = packed ? await unpack(packed) : kept && { s: kept.state, p: kept.pinned };
    if (from && this.plan.scenarios.some(item => item.id === from.s.scenario)) {
      this.history = new History(canonical(from.s, this.plan));
      this.pinned = from.p;
    }
    const figure = query.get('fig') ?? kept?.figure;
    if (FIGURES.includes(figure)) this.figure = figure;
    this.build();
    this.put(true);
  }

  keys() {
    const sheet = $('.sheet');
    put(sheet, h('h2', {}, words.keys), h('dl', { class: 'kv' }, words.keyList.map(([key, does]) => [h('dt', {}, key), h('dd', {}, does)])), h('button', { class: 'btn', onclick: () => sheet.close() }, words.close));
    sheet.showModal();
  }
}

const start = async () => {
  const plan = await ask('plan');
  const bench = new Workbench(plan);
  addEventListener('popstate', async () => { await bench.open(); });
  addEventListener('keydown', event => {
    if (event.ctrlKey && event.key.toLowerCase() === 'z') {
      event.preventDefault();
      bench.go(event.shiftKey ? bench.history.redo() : bench.history.undo());
    } else if (!event.ctrlKey && !event.altKey && !event.metaKey && !event.target.closest('input,select,textarea,[role=slider],dialog')) {
      if (event.key === 'p' || event.key === 'P') bench.pin();
      else if (event.key === 'l' || event.key === 'L') bench.speak(language === 'zh' ? 'en' : 'zh');
      else if (event.key === '?') bench.keys();
      else if (event.key >= '1' && event.key <= String(FIGURES.length)) bench.show(FIGURES[event.key - 1]);
    }
  });
  await bench.open();
};

const wait = async (attempt = 0) => {
  try {
    await start();
  } catch (failure) {
    put($('.concl'), h('div', {}, h('h1', { class: 'bad' }, icon('warn'), words.lost), h('p', {}, words.lostLine)));
    setTimeout(() => wait(attempt + 1), 1000 * 2 ** Math.min(attempt, 3));
  }
};

await wait();
