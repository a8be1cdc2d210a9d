// The page's own words. Names, numbers and sentences of a run come from the server in both languages.
const WORDS = {
  zh: {
    title: '推演台', brand: '北辰推演', skip: '跳到结论', measures: '办法', cost: '费用 亿元', pin: '固定为对照', unpin: '取消对照',
    undo: '撤销', redo: '重做', language: '语言', saying: '原文', extra: '比计划多花', ofDates: cost => `改期 ${cost}`, money: '亿元', edits: n => `改动 ${n} 项`,
    reset: '还原为计划', target: '目标', asked: '要求', below: '← 低于', above: '高于 →', median: '中位', band: 'P10–P90', chance: '达标概率 ±误差', word: '判断',
    changeFrom: { pinned: '较对照，百分点 ±', written: '较原情景，百分点 ±', before: '较填实绩前，百分点 ±' }, written: '原情景', before: '填实绩前', asBefore: '回到填实绩前', givenStands: '已按实绩推演；可先撤去实绩。', noPin: ['未改动，未设对照。', '移动办法或拖动日期，这里即显示同一组抽样下的差别：'], up: '↑ 概率升', down: '↓ 概率降', even: '≈ 在抽样误差之内',
    figures: '图', grounds: '依据', groundsHint: '点任何数字，看它从哪来', schedule: '项目进度', growth: '增长', investment: '投资', milestones: '节点', scoreboard: '目标', spread: '分布', seeSpread: '看分布', difference: '差别', asItStands: '现在所设', compareThem: '同样抽样对比', lights: ['绿', '黄', '红'], comma: '，', lightsBy: (rules, quarter) => `灯：${quarter} 末，${rules}`, seeDifference: '看差别图', seeFigure: '看图', whichDoes: '哪项改动起作用', drawn: { achieve: '求解', 'latest-safe': '最迟', attribution: '归因', vintages: '各期', lights: '亮灯' }, noSplit: '存下的结果只可对比：要分到各项改动，请选它的情景。', sameTwo: '甲与乙相同：移动一项办法，或另选一个。', left: n => `另有 ${n} 项未列`,
    verify: '先核实什么', verifyHint: '离散度由什么构成，最大一项', sourced: '有来源', assumed: '假定', luck: '冲击与运气', howMuch: '有多少是假定',
    hardest: '按期概率最低的节点', readings: '原文的歧义与读法', live: '实时', computing: '在算', lost: '断线', draws: '次抽样', seed: '种子', print: '指纹',
    background: { grounds: '依据', lights: '亮灯', link: '链接', job: '已完任务的清理', runs: '已存结果之列' }, notRenewed: (what, at) => at ? `${what}：${at} 起未更新` : `${what}：还没有得出`, took: ms => ms > 0 ? `上次应答 ${ms} 毫秒` : '上次应答取自已算', hundredThousand: '算十万次', stop: '停', share: '分享链接', scenario: '情景', pinned: '对照', letterOfNow: '甲', letterOfPinned: '乙', moreEdits: n => `＋${n} 项改动`, yaml: '情景 YAML', command: '命令行',
    copied: '已复制', brief: 'Word 简报', savePage: '存为网页', openAgain: '在推演台中打开', fromReport: line => `政府工作报告，第 ${line} 行`, lostLine: (attempt, wait, at) => [`连接中断，正在重连（第 ${attempt} 次，${wait} 秒后）`, at ? `以下为 ${at} 的结果；改动已存本机` : '改动已存本机'], behind: ({ silos, grains, queue }) => `${silos} 仓 · ${grains} 粒 · 待算 ${queue}`, retry: '现在重连', waiting: '推演台的程序没有应答，正在等它。',
    stale: '▲ 上一次的结果', otherPrint: (then, now) => `链接所记指纹 ${then}，现算 ${now}：程序或数据已换版。`, badLink: '这个链接打不开：不全，或出自另一台机器。', asPlanned: '按计划推进',
    permits: '前期审批', construction: '建设', commissioning: '调试', node: '节点 P10–P90', due: '期限', nodeHead: '节点 · 按期概率',
    shifted: n => n === 0 ? '照计划' : n > 0 ? `＋${n} 季` : `−${-n} 季`, dragTip: '松手即定，Esc 撤回', keyTip: '← → 移一季 · Enter 依据', from: quarter => `${quarter} 起`, several: n => `${n} 处`,
    now: '现在', phoneAsked: '要求', phoneMedian: '中位', all: n => `显示全部 ${n} 项`, fewer: '收起', mobile: ['结论', '办法', '图', '依据'], close: '关闭',
    keys: '键盘', letters: '字母键与数字键起作用', faults: n => `情景有 ${n} 处不合，没有推演`, again: '再算一次', soon: '正在自动再试。', aside: '没有做成', insteadOf: '▲ 照计划所写',
    refusals: { fault: ['程序出错，这一步没有算出', '所改的都在；可再算、撤销或还原，并把上一行报给维护者。'], busy: ['问的人太多，这一步还没算', '一秒后自动再问；改动都在。'] }, fix: to => `改为 ${to}`, drop: '去掉',
    fault: { link: () => [words.badLink, '', ''], range: f => [f.name, ` ${f.found}`, `，应在 ${f.low}–${f.high} 之间`], scenario: f => ['没有情景', ` ${f.found}`, ''], lever: f => ['没有办法', ` ${f.found}`, ''], project: f => ['没有项目', ` ${f.found}`, ''], draws: f => ['抽样次数', ` ${f.found}`, `，应在 ${f.low}–${f.high} 之间`], seed: f => ['种子', ` ${f.found}`, '，应为不大于 2⁶⁴−1 的整数'] },
    keyList: [['← →', '办法移一步，项目移一季'], ['Shift ← →', '十步，半季'], ['Home End Delete', '最小、最大、还原'], ['Ctrl Z · Ctrl Shift Z', '撤销、重做'], ['↑ ↓ · Enter', '换目标或项目、看依据'], ['Esc', '撤回这一拖、关依据'], ['P', '固定或取消对照'], ['L', '中英文'], ['1–7', '换图'], ['?', '本表']],
    asks: '再问', ask: { compare: '甲乙对比', takes: '要到', year: '实绩', added: '加项目', entity: '问主体' }, entity: '主体', askGrain: '看它所存', take: '采用，作一项改动', sureAs: '概率 %', whatItTakes: '需要什么', datesToo: '也动工期（约久五倍）', tried: n => `已试 ${n} 组`, howLate: '最迟何时', dataDate: '数据到', published: '公布数', figure: '指标', time: '时间',
    value: figure => figure?.isRate ? '数值（如 4.5%）' : `数值（${figure?.unit ?? ''}）`, fact: '项目实况', project: '项目', stage: '阶段', addFigure: '加公布数', addFact: '加项目实况', restOfYear: '推演余期', keepRelease: n => `存为第 ${n + 1} 期`, vintages: '各期变动',
    dropReleases: '清除各期', lightsAhead: '亮灯预告', name: '名称', kind: '类型', investmentOf: '总投资 亿元', newProject: n => `新项目 ${n}`,
    explain: '为什么是这个数', back: '返回', progress: (done, all) => `${done} / ${all}`,
  },
  en: {
    title: 'Workbench', brand: 'Beichen.Sim', skip: 'Skip to the answer', measures: 'Measures', cost: 'cost, ¥100m', pin: 'Pin to compare', unpin: 'Unpin',
    undo: 'Undo', redo: 'Redo', language: 'Language', saying: 'The plan says', extra: 'Beyond the plan', ofDates: cost => `dates ${cost}`, money: '× ¥100m', edits: n => `${n} ${n === 1 ? 'change' : 'changes'}`,
    reset: 'Reset to plan', target: 'Target', asked: 'aim', below: '← below', above: 'above →', median: 'Median', band: 'P10–P90', chance: 'Chance ±error', word: 'How sure',
    changeFrom: { pinned: 'vs pinned, pp ±', written: 'vs written, pp ±', before: 'vs before, pp ±' }, written: 'written', before: 'before', asBefore: 'Back to before', givenStands: 'Given the actuals; they can be left out.', noPin: ['Nothing moved, nothing pinned.', 'Move a measure or drag a date: this column shows the difference on the same draws.'], up: '↑ likelier', down: '↓ less likely', even: '≈ within the error of the draws',
    figures: 'Figures', grounds: 'Grounds', groundsHint: 'press a number to see why', schedule: 'Schedule', growth: 'Growth', investment: 'Investment', milestones: 'Milestones', scoreboard: 'Targets', spread: 'Spread', seeSpread: 'See the spread', difference: 'Difference', asItStands: 'as it stands', compareThem: 'Compare on the same draws', lights: ['G', 'Y', 'R'], comma: ', ', lightsBy: (rules, quarter) => `lights ${quarter}: ${rules}`, seeDifference: 'See the figure', seeFigure: 'See the figure', whichDoes: 'Which change does it', drawn: { achieve: 'What it takes', 'latest-safe': 'How late', attribution: 'Which change', vintages: 'Releases', lights: 'Lights' }, noSplit: 'A stored run can be compared but not split: choose its scenario for that.', sameTwo: 'A and B are the same: move a measure, or choose another.', left: n => `${n} more`,
    verify: 'What to verify first', verifyHint: 'of what the spread is made', sourced: 'sourced', assumed: 'assumed', luck: 'shocks and luck', howMuch: 'How much is assumed',
    hardest: 'Least likely milestones', readings: 'What the text leaves open', live: 'Live', computing: 'Computing', lost: 'Connection lost', draws: 'draws', seed: 'seed', print: 'fingerprint',
    background: { grounds: 'Grounds', lights: 'Lights', link: 'Link', job: 'Clearing a finished job', runs: 'List of stored runs' }, notRenewed: (what, at) => at ? `${what}: not renewed since ${at}` : `${what}: not there yet`, took: ms => ms > 0 ? `answered in ${ms} ms` : 'answered from what is kept', hundredThousand: 'Run 100,000', stop: 'Stop', share: 'Share', scenario: 'Scenario', pinned: 'pinned', letterOfNow: 'A', letterOfPinned: 'B', moreEdits: n => `+${n} ${n === 1 ? 'change' : 'changes'}`, yaml: 'Scenario YAML', command: 'Command line',
    copied: 'Copied', brief: 'Word briefing', savePage: 'Save page', openAgain: 'open in the workbench', fromReport: line => `Government work report, line ${line}`, lostLine: (attempt, wait, at) => [`Connection lost, retrying (${attempt}, in ${wait} s)`, at ? `result of ${at}; changes kept` : 'changes kept'], behind: ({ silos, grains, queue }) => `${silos} ${silos === 1 ? 'silo' : 'silos'} · ${grains} ${grains === 1 ? 'grain' : 'grains'} · queue ${queue}`, retry: 'Try now', waiting: 'The program of the workbench does not answer; waiting for it.',
    stale: '▲ last result', otherPrint: (then, now) => `The link says fingerprint ${then}, this run has ${now}: program or data are of another version.`, badLink: 'This link does not open: it is cut short, or from another machine.', asPlanned: 'The plan as written',
    permits: 'permits', construction: 'construction', commissioning: 'commissioning', node: 'milestone P10–P90', due: 'due', nodeHead: 'Milestone · on time',
    shifted: n => n === 0 ? 'as planned' : n > 0 ? `+${n}q` : `−${-n}q`, dragTip: 'let go to keep, Esc to take back', keyTip: '← → a quarter · Enter grounds', from: quarter => `${quarter} on`, several: n => `at ${n}`,
    now: 'now', phoneAsked: 'asked', phoneMedian: 'median', all: n => `Show all ${n}`, fewer: 'Show fewer', mobile: ['Answer', 'Measures', 'Figure', 'Grounds'], close: 'Close',
    keys: 'Keys', letters: 'Letters and digits act', faults: n => `Not computed: ${n} ${n === 1 ? 'thing' : 'things'} to put right first`, again: 'Compute again', soon: 'Trying again by itself.', aside: 'Not done', insteadOf: '▲ the plan as written',
    refusals: { fault: ['A fault of the program: this was not computed', 'Your changes are kept: compute again, undo or reset, and report the line above.'], busy: ['Too many are asking: not computed yet', 'Asked again in a second by itself; your changes are kept.'] }, fix: to => `Change to ${to}`, drop: 'Leave out',
    fault: { link: () => [words.badLink, '', ''], range: f => [f.name, ` ${f.found}`, `, expected ${f.low}–${f.high}`], scenario: f => ['no scenario', ` ${f.found}`, ''], lever: f => ['no measure', ` ${f.found}`, ''], project: f => ['no project', ` ${f.found}`, ''], draws: f => ['draws', ` ${f.found}`, `, expected ${f.low}–${f.high}`], seed: f => ['seed', ` ${f.found}`, ', expected a whole number up to 2⁶⁴−1'] },
    keyList: [['← →', 'a measure by a step, a project by a quarter'], ['Shift ← →', 'ten steps, half a quarter'], ['Home End Delete', 'lowest, highest, as planned'], ['Ctrl Z · Ctrl Shift Z', 'undo, redo'], ['↑ ↓ · Enter', 'next target or project, its grounds'], ['Esc', 'take a drag back, close the grounds'], ['P', 'pin or unpin'], ['L', 'language'], ['1–7', 'figures'], ['?', 'this list']],
    asks: 'Ask further', ask: { compare: 'A against B', takes: 'What it takes', year: 'Actuals', added: 'Add a project', entity: 'Ask an entity' }, entity: 'Entity', askGrain: 'What it holds', take: 'Take it, as one change', sureAs: 'As sure as, %', whatItTakes: 'What it takes', datesToo: 'Move dates too (five times as long)', tried: n => `${n} settings tried`, howLate: 'How late', dataDate: 'Data to', published: 'Figure', figure: 'Indicator', time: 'Time',
    value: figure => figure?.isRate ? 'Value (such as 4.5%)' : `Value (${figure?.unit ?? ''})`, fact: 'Fact', project: 'Project', stage: 'Stage', addFigure: 'Add a figure', addFact: 'Add a fact', restOfYear: 'Rest of the year', keepRelease: n => `Keep as release ${n + 1}`, vintages: 'How chances moved',
    dropReleases: 'Forget releases', lightsAhead: 'Lights ahead', name: 'Name', kind: 'Kind', investmentOf: 'Investment, ¥100m', newProject: n => `New project ${n}`,
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

/** Why something was refused, in the reader's language. */
export const told = problem => language === 'zh' ? problem.zh ?? problem.message : problem.message;

/** A text of the server in the reader's language. */
export const say = text => text === null || text === undefined ? '' : typeof text === 'string' ? text : text[language];
