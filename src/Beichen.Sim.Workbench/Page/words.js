// The page's own words. Names, numbers and sentences of a run come from the server in both languages.
const WORDS = {
  zh: {
    title: '推演台', brand: '北辰推演', skip: '跳到结论', measures: '办法', cost: '费用 亿元', pin: '固定为对照', unpin: '取消对照',
    undo: '撤销', redo: '重做', language: '语言', saying: '原文', extra: '比计划多花', edits: n => `改动 ${n} 项`,
    reset: '还原为计划', target: '目标', asked: '要求', below: '← 低于', above: '高于 →', median: '中位', band: 'P10–P90', chance: '达成概率 ±误差', word: '把握',
    change: '较对照', noPin: ['未改动，未设对照。', '移动办法或拖动日期，这里即显示同一组抽样下的差别：'], up: '↑ 更有把握', down: '↓ 更没把握', even: '≈ 在抽样误差之内',
    figures: '图', grounds: '依据', groundsHint: '点任何数字，看它从哪来', schedule: '项目进度', growth: '增长', investment: '投资', milestones: '节点', scoreboard: '目标',
    verify: '先核实什么', verifyHint: '离散度由什么构成，最大一项', sourced: '有来源', assumed: '假定', luck: '冲击与运气', howMuch: '有多少是假定',
    hardest: '最没把握的节点', readings: '原文的歧义与读法', live: '实时', computing: '在算', lost: '断线', draws: n => `${n} 次抽样`, seed: '种子', print: '指纹',
    took: ms => `上次应答 ${ms} 毫秒`, hundredThousand: '算十万次', stop: '停', share: '分享链接', yaml: '情景 YAML', command: '命令行',
    copied: '已复制', lostLine: '与推演台断线：上面是上一次的结果；办法仍可移动，接通后补算。', retry: '立即重试',
    permits: '前期审批', construction: '建设', commissioning: '调试', node: '节点 P10–P90', due: '期限', nodeHead: '节点 · 按期概率',
    shifted: n => n > 0 ? `＋${n} 季` : `−${-n} 季`, all: n => `显示全部 ${n} 项`, fewer: '收起', mobile: ['结论', '办法', '图', '依据'], close: '关闭',
    keys: '键盘', fault: '没有算：请先改正', fix: '改为',
    keyList: [['← →', '办法移一步，项目移一季'], ['Shift ← →', '十步，半季'], ['Home End Delete', '最小、最大、还原'], ['Ctrl Z · Ctrl Shift Z', '撤销、重做'], ['P', '固定或取消对照'], ['L', '中英文'], ['1–5', '换图'], ['?', '本表']],
    explain: '为什么是这个数', back: '返回', progress: (done, all) => `${done} / ${all}`,
  },
  en: {
    title: 'Workbench', brand: 'Beichen.Sim', skip: 'Skip to the answer', measures: 'Measures', cost: 'cost, 100m CNY', pin: 'Pin to compare', unpin: 'Unpin',
    undo: 'Undo', redo: 'Redo', language: 'Language', saying: 'The plan says', extra: 'Spent beyond the plan', edits: n => `${n} ${n === 1 ? 'change' : 'changes'}`,
    reset: 'Back to the plan', target: 'Target', asked: 'aim', below: '← below', above: 'above →', median: 'Median', band: 'P10–P90', chance: 'Chance ±error', word: 'In words',
    change: 'Against pinned', noPin: ['Nothing moved, nothing pinned.', 'Move a measure or drag a date: this column shows the difference on the same draws.'], up: '↑ likelier', down: '↓ less likely', even: '≈ within the error of the draws',
    figures: 'Figures', grounds: 'Grounds', groundsHint: 'press any number to see where it comes from', schedule: 'Schedule', growth: 'Growth', investment: 'Investment', milestones: 'Milestones', scoreboard: 'Targets',
    verify: 'What to verify first', verifyHint: 'what the spread is made of, and its largest part', sourced: 'sourced', assumed: 'assumed', luck: 'shocks and luck', howMuch: 'How much is assumed',
    hardest: 'Least likely milestones', readings: 'What the text leaves open', live: 'Live', computing: 'Computing', lost: 'Connection lost', draws: n => `${n} draws`, seed: 'seed', print: 'fingerprint',
    took: ms => `answered in ${ms} ms`, hundredThousand: 'Run 100,000', stop: 'Stop', share: 'Share link', yaml: 'Scenario YAML', command: 'Command line',
    copied: 'Copied', lostLine: 'The workbench does not answer: what stands here is the result before. Measures still move and are computed once it is back.', retry: 'Try now',
    permits: 'permits', construction: 'construction', commissioning: 'commissioning', node: 'milestone P10–P90', due: 'due', nodeHead: 'Milestone · chance by its date',
    shifted: n => n > 0 ? `+${n}q` : `−${-n}q`, all: n => `Show all ${n}`, fewer: 'Show fewer', mobile: ['Answer', 'Measures', 'Figure', 'Grounds'], close: 'Close',
    keys: 'Keys', fault: 'Not computed: put this right first', fix: 'Change to',
    keyList: [['← →', 'a measure by a step, a project by a quarter'], ['Shift ← →', 'ten steps, half a quarter'], ['Home End Delete', 'lowest, highest, as planned'], ['Ctrl Z · Ctrl Shift Z', 'undo, redo'], ['P', 'pin or unpin'], ['L', 'language'], ['1–5', 'figures'], ['?', 'this list']],
    explain: 'Why this number', back: 'Back', progress: (done, all) => `${done} / ${all}`,
  },
};

export let language = 'zh';
export let words = WORDS.zh;

export function speak(to) {
  language = to === 'en' ? 'en' : 'zh';
  words = WORDS[language];
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
}

/** A text of the server in the reader's language. */
export const say = text => text === null || text === undefined ? '' : typeof text === 'string' ? text : text[language];
