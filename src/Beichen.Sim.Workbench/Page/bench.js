// The workbench: one state, one answer, the panels. A panel says what the hand does; the state changes; the answer is asked for; the panels show it.
import { h, put, $ } from './dom.js';
import { language, speak, words } from './words.js';
import { canonical, editsOf, empty, faultsOf, History, recall, remember, withLever, withShift } from './state.js';
import { ask, Asker, quietly, Refused, Unreachable } from './server.js';
import { Background } from './background.js';
import { Address } from './address.js';
import { Connection } from './connection.js';
import { Figures } from './figures.js';
import { Foot } from './foot.js';
import { Grounds } from './grounds.js';
import { Head } from './head.js';
import { ManyDraws } from './many.js';
import { Measures } from './measures.js';
import { Panels } from './panels.js';
import { Targets } from './targets.js';

const NARROW = matchMedia('screen and (max-width: 719px)'), FULL = matchMedia('(min-width: 1440px)');

export class Workbench {
  pinned = null;
  answer = null;
  problems = null;
  instead = false;
  lights = null;
  lightsOf = null;
  lighting = null;
  letters = true;
  runs = [];

  constructor(plan) {
    this.plan = plan;
    this.history = new History(empty(plan.defaults));
    this.address = new Address(this);
    this.background = new Background(name => this.#behind(name));
    this.measures = new Measures($('.left'), plan, (lever, value, done) => this.change(withLever(this.state, lever.id, 'all', value), done));
    this.targets = new Targets($('.concl'), $('table.t'), target => this.explain({ target: target.id }, target.name));
    this.figures = new Figures($('.figs'), this, (project, shift, done) => this.change(withShift(this.state, project.id, shift), done), project => this.explain({ project: project.id }, project.name));
    this.grounds = new Grounds($('.right'), () => this.#returned(), () => this.panels.buttons(), () => this.look('spread'), () => this.background.line('grounds'));
    this.panels = new Panels(this);
    this.head = new Head($('.head'), this);
    this.foot = new Foot($('.foot'), this);
    this.many = new ManyDraws(this);
    this.asker = new Asker('evaluate', {
      answered: (answer, body, settled) => this.answered(answer, body, settled), refused: refusal => this.refused(refusal.problems, refusal.kind),
      lost: () => this.connection.fail(), busy: on => this.connection.compute(on),
    });
    this.connection = new Connection(() => this.connected(), () => {
      this.asker.again();
      this.background.again();
      quietly(this.many.attend());
    }, () => this.foot.show());
  }

  /** What is asked: under the hand, or as it was let go. */
  get state() { return this.moving ?? this.history.now; }

  /** What has happened, where all is to be told given that; null for before. */
  get known() { return this.panels.inForce; }

  /** What changes are told against: what is pinned, before anything has happened; else the scenario as it is written once anything was moved. */
  get reference() { return this.pinned ?? (this.known ? this.state : editsOf(this.state) > 0 ? { ...this.state, levers: [], dates: [], added: [] } : null); }

  /** A change of what is asked; done when the hand lets go, so that one movement is one step to undo. */
  change(next, done) {
    const state = canonical(next, this.plan);
    this.moving = done ? null : state;
    if (done) this.history.push(state);
    this.measures.show(this.state, this.answer?.costs);
    this.#put(done);
    if (done) {
      this.keep();
      this.head.show();
      this.address.write(true);
    }
  }

  /** The chances are told given what has happened, or as before it again. */
  given(on) {
    this.panels.known = { ...this.panels.known, on };
    this.keep();
    this.address.write(true);
    this.ask();
  }

  /** Asks again for what stands, as after a change of what it is held against. */
  ask() { this.#put(true); }

  // One question is under way at a time and the newest waits behind it, so nothing is gained by waiting for the hand to rest.
  #put(settled) {
    $('.main').setAttribute('aria-busy', 'true');
    const faults = faultsOf(this.state, this.plan);
    if (faults.length > 0) this.refused(faults);
    else if (settled || !this.known) this.asker.put({ state: this.state, pinned: this.reference, known: this.known }, settled);
  }

  answered(answer, body, settled) {
    this.connection.live();
    Object.assign(this, { answer, problems: null, instead: false, answeredAt: new Date() });
    const lit = this.lightsOf === answer.lightsOf || this.lighting?.of === answer.lightsOf;
    if (!lit) this.lights = this.lightsOf = this.lighting = null;
    document.body.classList.remove('stale', 'instead');
    if (settled) this.address.hold(answer);
    this.#paint(answer, { ...body, settled });
    if (!settled) return;
    document.body.dataset.fingerprint = answer.fingerprint;
    this.head.show();
    $('.main').removeAttribute('aria-busy');
    this.background.do('grounds', () => this.#ground());
    if (!lit) this.background.do('lights', () => this.#light(this.answer.lightsOf));
  }

  #paint(answer, body) {
    this.measures.show(this.state, this.instead ? {} : answer.costs);
    this.measures.total(answer.edits, answer.cost, answer.costs);
    this.targets.show(answer, { ...body, against: answer.knownTo ? 'before' : this.pinned !== null || !body.pinned ? 'pinned' : 'written' }, () => this.given(false));
    this.figures.show(answer, body);
    this.foot.show();
  }

  /** There is no answer to what is asked: what the reader asked cannot be (asked), the program is at fault (fault), or too many ask (busy). */
  refused(problems, kind = 'asked') {
    Object.assign(this, { problems, refusal: kind });
    document.body.classList.toggle('stale', this.answer !== null);
    document.body.classList.toggle('instead', this.instead);
    this.targets.refuse(problems, kind, fix => this.change(fix(this.state), true), () => this.ask(), this.known && (() => this.given(false)));
    this.measures.total(editsOf(this.state), null);
    $('.main').removeAttribute('aria-busy');
    this.foot.show();
    if (!this.answer) quietly(this.#instead());
  }

  /** Nothing was computed yet, as from a link whose state cannot be: the plan as it is written stands in its place, and says so. */
  async #instead() {
    const plan = empty(this.plan.defaults), answer = await ask('evaluate', { state: plan, pinned: null });
    if (this.answer || !this.problems) return;
    Object.assign(this, { answer, instead: true });
    this.#paint(answer, { state: plan, settled: false });
    this.refused(this.problems, this.refusal);
    this.figures.show(answer, { state: plan, settled: true });
  }

  /** Something beside the answer failed: it is said in a line, and the page stays as it is. */
  aside(failure) {
    if (failure instanceof Refused) this.targets.aside(failure.text);
    else if (failure instanceof Unreachable) this.connection.fail();
    else throw failure;
  }

  /** Does something beside the answer, and says so where it fails. */
  beside(work) { work.catch(failure => this.aside(failure)); }

  /** Something of the background fell behind, or is current again: it is said where it is looked for, and below. */
  #behind(name) {
    this.foot.show();
    if (name === 'grounds') this.grounds.renew();
    if (name === 'lights') this.#schedule();
  }

  /** The connection went, or came back. */
  connected() {
    document.body.classList.toggle('stale', this.connection.is === 'lost');
    this.targets.banner(this.connection, this.answeredAt);
    this.foot.show();
  }

  /** What stands behind the numbers is worked out when the hand has let go. */
  async #ground() {
    const token = this.grounding = {};
    const grounds = await ask('grounds', { state: this.history.now, known: this.known, language });
    if (token === this.grounding) this.grounds.fresh(grounds);
  }

  /** The lights of the projects follow when the hand has let go, where anything was moved that moves them; until then those of before are not shown. */
  async #light(of) {
    const token = this.lighting = { of };
    const lights = await ask('lights', { state: this.history.now, known: this.known }).finally(() => {
      if (token === this.lighting) this.lighting = null;
    });
    if (of !== this.answer.lightsOf) return;
    Object.assign(this, { lights, lightsOf: of });
    if (lights !== null) this.#schedule();
  }

  /** The schedule, where it is in front, with the lights as they stand. */
  #schedule() {
    if (this.figures.name === 'schedule') this.figures.show(this.answer, { state: this.state, settled: true });
  }

  async explain(what, title) {
    this.asked = what.target ? `[data-target="${what.target}"]` : `[data-project="${what.project}"]`;
    this.targets.select(what.target);
    if (!FULL.matches) this.part('right');
    try {
      this.grounds.explain(title, await ask('explain', { state: this.history.now, known: this.known, ...what }), Boolean(what.target));
    } catch (failure) {
      if (failure instanceof Refused) this.grounds.explain(title, { name: failure.text, text: '' });
      else this.aside(failure);
    }
  }

  /** The grounds were closed: the reader is where they were asked for. */
  #returned() {
    this.targets.select(null);
    if (document.body.dataset.m === 'right') this.part(this.asked.includes('project') && NARROW.matches ? 'fig' : 'main');
    $(this.asked)?.focus({ preventScroll: true });
  }

  /** A panel takes the place of the grounds; what has the focus there is where the reader goes back to. */
  panel(from, draw) {
    this.asked = from;
    this.targets.select(null);
    if (!FULL.matches) this.part('right');
    this.grounds.hold(draw);
  }

  /** Brings a figure to the front, where there is not room for all. */
  look(figure) {
    this.figures.choose(figure);
    if (NARROW.matches) this.part('fig');
  }

  pin() {
    this.pinned = this.pinned ? null : this.history.now;
    this.keep();
    this.head.show();
    this.address.write(true);
    this.ask();
  }

  go(moved) {
    if (!moved) return;
    this.moving = null;
    this.measures.show(this.state, this.answer?.costs);
    this.keep();
    this.head.show();
    this.address.write(false);
    this.ask();
  }

  speak(to) {
    speak(to);
    this.keep();
    this.address.write(false);
    this.build();
    $('.seg button[aria-pressed=true]').focus();
  }

  build() {
    document.title = `${words.brand} · ${words.title}`;
    put($('.skip'), words.skip);
    $('.left').setAttribute('aria-label', words.measures);
    $('.right').setAttribute('aria-label', words.grounds);
    this.head.show();
    this.measures.build(() => this.change({ ...this.state, levers: [], dates: [], added: [] }, true));
    this.measures.show(this.state, this.answer?.costs);
    this.targets.build();
    this.figures.build();
    this.grounds.build();
    this.#parts();
    if (this.answer) this.#paint(this.answer, { state: this.instead ? empty(this.plan.defaults) : this.state, settled: true });
    if (this.problems) this.refused(this.problems, this.refusal);
  }

  /** Where not all parts have room, one of them comes to the front: main, left, fig or right. */
  part(name) {
    if (name === 'main') delete document.body.dataset.m;
    else document.body.dataset.m = name;
    this.#parts();
    this.head.show();
    if (NARROW.matches) scrollTo(0, 0);
  }

  #parts() {
    const now = document.body.dataset.m ?? 'main', focused = $('.mnav').contains(document.activeElement);
    put($('.mnav'), ['main', 'left', 'fig', 'right'].map((part, i) => h('a', {
      href: `#${part}`, 'aria-current': part === now ? 'page' : null,
      onclick: event => {
        event.preventDefault();
        this.part(part);
      },
    }, words.mobile[i])));
    if (focused) $('.mnav [aria-current]').focus();
  }

  /** From the address, else from what this browser kept, else the plan as it is. */
  async open() {
    const kept = recall(), from = await this.address.read();
    speak(from.language ?? kept?.language ?? (navigator.language.startsWith('zh') ? 'zh' : 'en'));
    const state = from.state ?? kept?.state;
    this.history = new History(state ? canonical({ ...empty(this.plan.defaults), ...state }, this.plan) : empty(this.plan.defaults));
    this.pinned = from.state ? from.pinned ?? null : kept?.pinned ?? null;
    this.panels.known = (from.state ? from.known : kept?.known) ?? this.panels.known;
    this.panels.compared = (from.state ? from.compared : kept?.compared) ?? null;
    this.letters = kept?.letters ?? true;
    this.figures.name = from.figure ?? kept?.figure ?? this.figures.name;
    this.build();
    if (from.problem) this.refused([from.problem]);
    else {
      this.keep();
      this.ask();
      this.many.find(kept?.job);
    }
  }

  keep() {
    remember({ state: this.history.now, pinned: this.pinned, known: this.panels.known, compared: this.panels.compared, job: this.many.kept, language, figure: this.figures.name, letters: this.letters });
  }
}
