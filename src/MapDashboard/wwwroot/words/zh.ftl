# The page's words in Chinese, in simplified characters.
# The messages and their variables are those of en.ftl, which explains them.

theme = 主题：{ $choice ->
   *[auto] 跟随系统
    [light] 浅色
    [dark] 深色
}

## Values, wherever they are shown

list-separator = 、
count-record = { $count } 条记录
count-source = { $count } 个来源
count-quote = { $count } 段引文
count-claim = { $count } 项陈述
count-text = { $count } 篇文本
count-place-name = { $count } 个地名
count-character = { $count } 个字符
amount = { $amount } { $unit }
amount-of-money = { $amount } { $currency }

date-unknown = 日期不详
dates-none = 未注明日期
years-none = 无日期
date-year = { $year }年
date-years = { $from }–{ $to }年
date-range = { $from }至{ $to }
date-until = 截至{ $date }
date-since = { $date }起
date-about = 约{ $date }
date-uncertain = { $date }（不确定）
date-season = { $season ->
    [spring] { $year }年春
    [summer] { $year }年夏
    [autumn] { $year }年秋
   *[winter] { $year }年冬
}
date-decade = { $decade }年代
date-century = { $century }世纪

review-extracted = 机器读取
review-confirmed = 已确认
review-edited = 已编辑

precision-least-country = 至少到国家
precision-least-region = 至少到地区
precision-least-city = 至少到城市
precision-least-site = 确切地点
precision-country = 国家级：不是一个点
precision-region = 地区级：不是一个点
precision-city = 城市
precision-site = 确切地点
precision-none = 未注明精度

course-straight = 这些地点之间的连线，走向仅为示意
course-stations = 沿这些地点之间各站的线路
course-partly = 已知车站的路段沿各站，其余在地点之间为直线
course-drawn = 手绘线路
course-placed = 手动放置

confidence-none = 未注明
confidence-level = { $level ->
    [high] 高（{ $value }）
    [good] 较高（{ $value }）
    [fair] 一般（{ $value }）
   *[low] 低（{ $value }）
}

place-none = 未注明地点
place-drawn = 手绘
place-in-country = { $place }，{ $country }
title-at = { $thing }，{ $place }
title-between = { $places }{ $thing }
record-at = { $title }，{ $place }

news = { $more ->
    [0] { $record }
   *[other] { $record }及另外 { $more } 条
}{ $hidden ->
    [0] {""}
   *[other] ，{ $hidden } 条被筛选隐藏
}
news-hidden = 被筛选隐藏

quoted = “{ $text }”
name-and-count = { $name } { $count }
count-of = { $shown } / { $count }
count-of-records = 共 { $count } 条记录，显示 { $shown } 条
confidence = 置信度{ $level }
position = { $north ->
    [south] 南纬
   *[north] 北纬
} { $lat }°，{ $east ->
    [west] 西经
   *[east] 东经
} { $lon }°

precision-name-country = 国家
precision-name-region = 地区
precision-name-city = 城市
precision-name-site = 地点

## Words of many parts of the page

any = 不限
cancel = 取消
close = 关闭
continue = 继续
dismiss = 关闭通知
save = 保存
show = 显示
show-all = 显示全部 { $count } 项
try-again = 重试
undo = 撤销
add-to-map = 添加到地图

## The page

page-title = MapDashboard
page-description =
    .content = 实时地图：谁在何处做了什么，每条记录都附有原文句子。
skip = 跳到记录列表
language =
    .aria-label = 语言
    .title = 语言
panel =
    .aria-label = 搜索、筛选和记录
panel-enlarge =
    .aria-label = 放大面板
panel-shrink =
    .aria-label = 缩小面板
panel-tabs =
    .aria-label = 面板
tab-filters = 筛选
tab-records = 记录
tab-table = 表格
tab-charts = 图表
sort = 排序
sort-newest = 最新在前
sort-oldest = 最早在前
sort-place = 按地点
records-not-loaded = 无法加载记录
no-layer = 未开启任何图层
no-layer-note = 当前没有显示内容。
all-layers = 全部图层

live = 实时
live-loading = 正在加载
live-connecting = 正在连接
live-waiting = { $seconds } 秒后重新连接
live-offline = 离线，数据截至 { $time }
live-retry = 立即重试

## A link that is not understood

link-not-understood = 链接中有一部分无法识别
link-fault = { $key }：{ $fault }
link-fault-unknown = { $key }：未知
link-fault-country = 应为 RS 这样的两字母代码
link-fault-year = 应为 2019、2016..2020、2016.. 或 ..2020
link-fault-years = 起始年份晚于结束年份
link-fault-text = 不是可读的 UTF-8
link-fault-confidence = 应为 0 到 1 之间的数
link-fault-bbox = 应为 west,south,east,north
link-fault-precision = 应为以下之一：{ $values }
link-fault-number = 应为数字
link-fault-date = 应为 2026-03-01 这样的日期
link-fault-quote = 双引号没有闭合

## What went wrong

problem-offline = 服务器没有响应。
problem-refused = 服务器未接受此请求。
problem-401 = 需要先登录。
problem-403 = 您没有此权限。
problem-404 = 找不到此内容。
problem-410 = 此内容已不存在。
problem-412 = 其间已有人修改。
problem-413 = 内容过大。
problem-429 = 请求过多，请稍后再试。
problem-server = 服务器出错。

gone-now = { $kind ->
    [merged] 此记录不再显示：已并入另一条记录。
    [known] 此记录不再显示：
   *[unknown] 此记录不存在，或已不再存在。
}
gone-then = { $kind ->
    [merged] 当时此记录不在地图上：已并入另一条记录。
    [known] 当时此记录不在地图上：
   *[unknown] 当时此记录不在地图上。
}
gone-open = 打开该记录

## Names of fields, in forms and in what changed

field-title = 标题
field-layer = 图层
field-program = 项目
field-status = 状态
field-dates = 日期
field-places = 地点
field-actors = 参与方
field-quantities = 数量
field-source = 来源
field-url = 网址
field-quote = 引文
field-published = 发布日期
field-language = 语言
field-publisher = 出版方
field-author = 作者
field-text = 文本
field-course = 走向
field-position = 位置
field-summary = 摘要
field-subject = 事项
field-precision = 精度
field-confidence = 置信度
field-review = 审核
field-sources = 来源
field-years = 年份
field-claims = 陈述
field-manual = 手动录入

span-program = 事项
span-place = 地点
span-date = 时间
span-status = 状态
span-actor = 参与方
span-quantity = 数量

## Filters

filters-layers = 图层
filters-programs = 项目
filters-countries = 国家
filters-actors = 参与方
filters-sources = 来源
filters-precision = 精度
filters-review = 审核
facet-find = 查找{ $facet }
facet-only = 仅显示{ $name }
facet-only-this = 仅此项
as-of = 截至某日的情况
as-of-now = 当前情况

chips =
    .aria-label = 当前筛选
chips-clear = 全部清除
chips-remove = 移除筛选：{ $filter }
chips-no-layer = 无图层
chips-place = 地点：{ $place }
chips-confidence = 置信度 ≥ { $value }
chips-bbox = 地图范围
chips-as-of = 截至{ $date }
chips-until = 截至{ $year }年
chips-since = { $year }年起

source-unknown = 来源 { $id }
place-unknown = 地点 { $id }

## List and table of records

records-undated = 无日期
records-no-place = 未注明地点
records-more = 再显示 { $count } 条
records-then-none = 当时尚无已知信息
records-then-none-note = 到那一天为止尚未读取任何文本。
records-none = 尚无记录
records-none-note = 读取文本后，其中所述内容会立即显示在这里。
records-no-layer-note = 开启一个图层即可查看其记录。
records-no-match = 没有匹配结果
records-no-match-note = 没有记录符合全部筛选条件。
records-clear = 清除所有筛选

table-records = 记录
table-columns = 列
table-title = 记录
table-layer = 图层
table-program = 项目
table-place = 地点
table-country = 国家
table-years = 年份
table-dates = 日期
table-status = 状态
table-actors = 参与方
table-cameras = 摄像头
table-money = 金额
table-quantities = 数量
table-precision = 精度
table-confidence = 置信度
table-review = 审核
table-sources = 来源

## Charts

charts-programs = 按项目
charts-countries = 按国家
charts-cameras = 各国摄像头
charts-money = 各国金额，{ $currency }
charts-sum = 共 { $amount }
charts-amounts-note = 金额和数量以文本所述为准；涉及多条记录或多个国家时，每一处都计入。
charts-nothing = 没有可统计的内容
charts-per-year = 按年份
charts-per-year-records = 每年的记录
charts-per-year-table = 每年的记录（表格）
charts-as-table = 以表格显示
charts-year = 年份
charts-records = 记录
charts-bar = { $year }年：{ $count } 条记录
charts-years = { $first }年至{ $last }年；{ $most }年最多：{ $count }
charts-no-years = 没有带年份的记录

## Timeline

timeline = 时间轴
timeline-section =
    .aria-label = 时间轴
timeline-all = 全部年份
timeline-until = 截至{ $year }年
timeline-since = { $year }年起
timeline-summary = { $years }：{ $count } 条记录
timeline-bar = { $years }：{ $count } 条记录（{ $layers }）
timeline-bar-empty = { $years }：{ $count } 条记录
timeline-long = { $count } 条跨多年
timeline-unsure = { $count } 条不确定
timeline-sign-long = 跨多年
timeline-sign-unsure = 不确定
timeline-paused = 已暂停。{ $summary }
timeline-thumb-first = 起始年份
timeline-thumb-last = 结束年份
timeline-no-limit = { $year }，不限
timeline-exact-years = 精确年份
timeline-from = 起始年份
timeline-to = 结束年份
timeline-no-year = “{ $typed }”不是年份。请输入四位数字，例如 2019；留空表示不限。
timeline-wrong-order = 起始年份 { $first } 晚于结束年份 { $last }。
timeline-table = 各年份、各图层的记录
timeline-years = 年份
timeline-exact = 精确
timeline-undated = 无日期
timeline-undated-short = 无日期
timeline-undated-count = 无日期 { $count }
timeline-undated-hidden = 无日期 { $count }，已隐藏

play-play = 播放
play-pause = 暂停
play-speed = 速度
play-how = 播放方式
play-mode-window = 移动
play-mode-grow = 累积
play-years = 逐年播放
play-back = 后退一年
play-on = 前进一年

## Legend

legend-heading = 图例
legend-several = 多条记录
legend-several-note = 圆环表示各图层所占比例
legend-area = 地区或国家
legend-area-note = 确切地点不详：整个国家以斜线表示，地区以圆表示，数字可在其中任意位置
legend-planned = 计划中
legend-planned-note = 已宣布，尚未落实
legend-line = 地点之间的线路
legend-line-note = 走向仅为示意

## The card of a record

card =
    .aria-label = 记录
card-enlarge =
    .aria-label = 放大卡片
card-shrink =
    .aria-label = 缩小卡片
card-group = 此处全部 { $count } 条
card-show = 在地图上显示
card-copy = 复制链接
card-copied = 链接已复制
card-close = 关闭 (Esc)
card-as-of = 截至{ $date }的情况
card-this-spot = 此地点
card-not-found = 未找到
related = 相关
related-records = 相关记录

summary-reported = 有报道
summary-reported-undated = 有报道，日期不详
summary-separator = ；

facts-filter = 按此筛选
facts-when = 时间
facts-where = 地点
facts-what = 事项
facts-who = 参与方
facts-how-much = 数量
facts-confidence = 置信度
facts-review = 审核
facts-none = 未注明
facts-reviewed = { $review ->
    [confirmed] 已由分析员确认
    [edited] 已由分析员编辑
   *[extracted] 机器读取，尚未审核
}

evidence = 证据
evidence-loading = 正在加载证据
evidence-not-loaded = 无法加载证据。
evidence-none = 此记录没有存储原文句子。
evidence-then = 当时的说法
evidence-none-then = 此版本没有存储原文句子。
source-summary-of = 内容摘要：
source-a-text = 一篇文本
source-untitled = 无标题文本
source-read = 阅读来源
source-open = 在文本中显示

agreement-all = { $count } 个来源一致
agreement-first = { $count } 个来源称{ $value }
agreement-further = { $count } 个称{ $value }
agreement-finer = { $count } 个更精确：{ $value }
agreement-with-finer = { $words }（{ $precise }）

why = 为什么在这里？
why-mention = 文中写的是“{ $name }”，可能指：
why-put-in = 定位到 { $place }，{ $country }
why-put-here = 定位到这里
why-taken = 已选定
why-name = 这正是该地本身的名称
why-population = 人口多少，以及在同名地点中的知名程度
why-kind = 地点的类型
why-container = 与其所在地或其所含地点写在一起
why-country = 文中提到了其所在国家
why-region = 文中提到了其所在地区
why-focus = 文中其他地点位于或可能位于同一国家或地区
why-language = 文本所用的语言
why-distance = 文中其他地点就在附近

history = 历史
history-loading = 正在加载
history-not-loaded = 无法加载历史。
history-by = · { $person }
history-by-machine = · 机器

change-created = 从文本读取
change-sources = 来源变更
change-edited = 已编辑
change-moved = 已移动
change-confirmed = 已接受
change-rejected = 已拒绝
change-reset = 审核已重置
change-restored = 已恢复
change-undo = 撤回决定
change-merged = 已合并
change-split = 已拆分
change-deleted = 已撤下
change-manual = 手动录入
change-document-added = 添加文本
change-document-changed = 更正文本
change-document-deleted = 删除文本
change-document-reread = 重新读取文本
change-import = 导入记录
change-webhook-added = 注册 Webhook
change-webhook-deleted = 删除 Webhook
change-token-made = 创建令牌
change-token-revoked = 吊销令牌
change-sign-in = 登录
change-line = 含 { $count } 个点的线路

cite = 引用
cite-note = 此链接永远显示这一版本；如有更新的版本，其 Link 标头会说明。
cite-copy-link = 复制链接
cite-copied = { $what ->
    [bibtex] 已复制 BibTeX
    [csl] 已复制 CSL-JSON
   *[link] 已复制链接
}
cite-not-copied = { $what ->
    [bibtex] 无法复制 BibTeX：请在下方选取
    [csl] 无法复制 CSL-JSON：请在下方选取
   *[link] 无法复制链接：请在下方选取
}
cite-not-loaded = 无法加载引用格式。

news-count = { $count } 条新记录

## Signing in, and who is signed in

sign-in = 登录
sign-in-page-title = 登录 – MapDashboard
sign-in-lead = 供添加文本、修正地图的分析员使用。浏览地图无需账号。
sign-in-code = 登录链接中的代码或 API 令牌
sign-in-hint = 服务器首次启动时会显示登录链接；在服务器上运行“MapDashboard sign-in”也会显示。
sign-in-back = 返回地图
sign-in-busy = 正在登录 …
sign-out = 退出登录
sign-out-failed = 您仍处于登录状态。
account-menu = { $person }，{ $role }：菜单
role-viewer = 读者
role-analyst = 分析员
role-admin = 管理员
menu-review = 待审队列
menu-add-text = 添加文本
menu-new-record = 手动添加记录
menu-audit = 操作日志

## The review queue

review-queue =
    .aria-label = 待审队列
review-enlarge =
    .aria-label = 放大队列
review-shrink =
    .aria-label = 缩小队列
review-title = 审核
review-keys = 快捷键
review-close = 关闭审核
review-with-key = { $action } ({ $key })
review-loading = 正在加载队列
review-not-loaded = 无法加载队列。
review-rest-not-loaded = 无法加载队列的其余部分。
review-left = 剩余 { $count } 条记录
review-left-filtered = 筛选范围内剩余 { $count } 条记录
review-last = 这是最后一条记录。
review-first = 这是第一条记录。
review-end = 没有待审内容
review-end-filtered = 筛选范围内没有待审记录。
review-end-all = 所有记录均已审核。读取新文本后会有新的记录。
review-unfiltered = 不加筛选继续审核
review-actions = 如何处理此记录
review-too-early = “{ $action }”操作过早，未执行。

review-accept = 接受
review-edit = 编辑
review-reject = 拒绝
review-split = 拆分
review-merge = 合并
review-undo = 撤销
review-next = 下一条
review-previous = 上一条
review-why = 为什么在这里？
review-help = 帮助

keys-title = 待审队列的快捷键
keys-accept = 原样接受此记录
keys-edit = 编辑，从标题开始
keys-reject = 拒绝，并附说明
keys-split = 拆成两条记录
keys-merge = 与另一条记录相同
keys-undo = 撤回我的上一个决定
keys-next = 下一条记录
keys-previous = 上一条记录
keys-why = 可能的地点
keys-help = 这些快捷键
keys-enter = 在字段中：保存
keys-escape = 在字段中：撤回输入

done-record = { $verdict ->
    [accept] 已接受：{ $record }
    [reject] 已拒绝：{ $record }
    [merge] 已合并：{ $record }
    [split] 已拆分：{ $record }
   *[save] 已保存：{ $record }
}
done-next = { $verdict ->
    [accept] 已接受。下一条：{ $next }
    [reject] 已拒绝。下一条：{ $next }
    [merge] 已合并。下一条：{ $next }
    [split] 已拆分。下一条：{ $next }
   *[save] 已保存。下一条：{ $next }
}
done-end = { $verdict ->
    [accept] 已接受。没有待审内容。
    [reject] 已拒绝。没有待审内容。
    [merge] 已合并。没有待审内容。
    [split] 已拆分。没有待审内容。
   *[save] 已保存。没有待审内容。
}
not-done = { $verdict ->
    [accept] 未能接受。
    [reject] 未能拒绝。
    [merge] 未能合并。
   *[split] 未能拆分。
}
undone = 已撤回
undone-record = 已撤回：{ $record }
undo-nothing = 没有可撤回的操作。
undo-overtaken = 未撤销：{ $record } 保持现状。
undo-failed = 无法撤回。

reject-title = 拒绝此记录
reject-note = 它会从地图上移除，重新读取文本时也不会再出现。
reject-why = 拒绝的原因
reject-why-hint = 为什么？可以留空
split-title = 拆分此记录
split-question = 其中哪些说的是另一件事？它们将成为单独的记录。
split-fault = 请选择 1 到 { $most } 项：必须保留一部分。
split-nothing = 仅基于 { $count } 项陈述：没有可拆分的内容。
merge-title = 相同的记录 …
merge-note = “{ $record }”及其来源将并入您选择的记录。按 Enter 选第一条。
merge-find = 查找记录
merge-find-hint = 查找：标题、地点、年份

sentences = 原文怎么说
sentences-none = 手动录入：没有原文句子。
sentences-colours = 颜色

conflict-title = { $wanted ->
    [undo] 您决定之后已有更改
   *[other] 有人抢先一步
}
conflict-person = { $wanted ->
    [accept] 在您接受之前，{ $person } 修改了您打开的这条记录。
    [reject] 在您拒绝之前，{ $person } 修改了您打开的这条记录。
    [merge] 在您合并之前，{ $person } 修改了您打开的这条记录。
    [split] 在您拆分之前，{ $person } 修改了您打开的这条记录。
    [undo] { $person } 在您决定之后修改了这条记录，因此无法再撤销您的决定。
   *[save] 在您保存之前，{ $person } 修改了您打开的这条记录。
}
conflict-text = { $wanted ->
    [accept] 在您接受之前，新读取的文本修改了您打开的这条记录。
    [reject] 在您拒绝之前，新读取的文本修改了您打开的这条记录。
    [merge] 在您合并之前，新读取的文本修改了您打开的这条记录。
    [split] 在您拆分之前，新读取的文本修改了您打开的这条记录。
    [undo] 新读取的文本在您决定之后修改了这条记录，因此无法再撤销您的决定。
   *[save] 在您保存之前，新读取的文本修改了您打开的这条记录。
}
conflict-same = 此处所见字段均无差异：只是已审核，或来源不同。
conflict-theirs = 采用对方的
conflict-leave = 保持现状
conflict-mine = 保留我的
conflict-still = { $wanted ->
    [accept] 仍然接受
    [reject] 仍然拒绝
    [merge] 仍然合并
    [split] 仍然拆分
   *[save] 仍然保存
}
conflict-field = 字段
conflict-column-mine = 我的
conflict-column-before = 我看到的
conflict-column-left = 我处理后的
conflict-column-theirs = 对方的（{ $person }）
conflict-column-now = 现在的

## Editing a record, and making one by hand

edit-title = 编辑记录
edit-not-possible = 现在无法编辑。
edit-fields = 记录的字段
edit-no-title = 标题为空。
edit-no-place = 无地点
edit-no-date = “{ $typed }”不是日期：2019、2019-09、2019-09-24、约 2016 年写作 2016~、1990 年代写作 199X、2022 年秋写作 2022-23、2019/2023、2013/.. 或 ../2016
edit-no-quantity = “{ $typed }”不是数量：应为数字和所计的事物，如 40 cameras 或 EUR 2 million
edit-no-unit = “{ $typed }”没有说明所计的事物
edit-actors-example = 例如 Huawei; 内政部
edit-quantities-example = 例如 40 cameras; EUR 2 million
edit-other-place = 其他地点
edit-other-place-hint = 其他地点：搜索地名录
edit-line-by-hand = 手动移动或重绘线路
edit-point-by-hand = 手动移动标记，或绘制线路

course-where = 所在位置
course-place = 地名录中的地点
course-search = 搜索地名录
course-coordinates = 坐标
course-coordinates-example = 或坐标，例如 44.8125, 20.4612
course-no-position = “{ $typed }”不是位置：应为以度表示的纬度和经度，如 44.8125, 20.4612 或 33.9 S, 18.4 E
course-leave-out = 去掉第 { $number } 个点
course-stop = { $place }（{ $position }）
course-line-draw = 绘制线路
course-line-go-on = 继续绘制线路
course-line-end = 结束线路
course-note = 拖动标记，或用方向键移动。
course-note-drawing = 在地图上每点击一次、每选一个地点或每输入一对坐标，即为下一个点。按 Escape 结束线路。

new-title = 手动录入的记录
new-where = 发生在哪里？
new-where-note = 点击或轻触地图。按 Escape 放弃。
new-middle = 地图中央
new-place-name = 地点名称
new-may-be-empty = 可以留空
new-source-elsewhere = 其他网址
new-dates-example = 例如 2019-09; 2021/2023
new-url-example = 例如 https://…（必须有来源）
new-quote-hint = 说明此事的原文
new-no-source = 必须有来源：网址，或已在此处的文本。
record-added = 已添加：{ $record }

## Adding texts

text-untitled-from = 无标题文本，{ $from }
text-untitled-id = 无标题文本 { $id }
text-too-long = { $limit ->
    [exact] 文本过长：有 { $length }，最多接受 { $most } 个。未存储任何内容。
    [about] 文本过长：有 { $length }，最多接受约 { $most } 个。未存储任何内容。
   *[unknown] 文本过长：有 { $length }。未存储任何内容。
}
add-text-hint = 在此粘贴文本，或将文件（txt、md、html）拖放到此窗口任意位置
add-published-example = 例如 2024-09-24、2024-09 或 2024
add-url-example = 例如 https://…
add-language-example = 例如 en、sr、hr；留空则自动判断
add-choose = 选择文件
add-files-note = 文件若自带标题和日期，则以其为准。
add-preview = 预览
add-preview-of = 预览 { $file }
add-leave-out = 去掉 { $file }
add-waiting = 尚未添加
add-wrong-kind = 仅读取 txt、md 和 html
add-no-text = 还没有文本。
add-reading = 正在读取 …
add-reading-file = 正在读取 { $file } …
add-busy = 正在读取 …
add-added = 已添加：{ $count } 条记录
add-known = 此前已有：{ $count } 条记录
add-result = 结果
add-read = 已读取 { $texts }：{ $records }
add-nothing-kept = 没有句子涉及此地图的内容；文本已保留。
preview-note = 语言：{ $language } · 尚未存储
preview-nothing = 没有句子涉及此地图的内容。
preview-text = 标出地名的文本
preview-unknown-place = 是地名，但不知指哪个地点

## Audit

audit = 操作日志
audit-who = 操作人
audit-what = 操作
audit-everybody = 所有人
audit-only = 仅限
audit-group-most = 除登录外的全部
audit-group-records = 对记录的决定
audit-group-texts = 文本
audit-group-access = 令牌和登录
audit-group-all = 全部
audit-more = 显示更多
audit-nothing = 尚无此类操作。
audit-not-loaded = 无法加载操作日志。
audit-times = 自 { $since } 起 { $count } 次
audit-undone = 已撤回

## Search

search-field =
    .placeholder = 搜索记录、证据、地点
    .aria-label = 搜索记录、证据和地点
search-clear =
    .aria-label = 清除搜索
search-list =
    .aria-label = 建议
search-group-place = 地点
search-group-layer = 图层
search-group-program = 项目
search-group-actor = 参与方
search-group-source = 来源
search-suggested = { $count ->
    [0] 没有建议。
   *[other] { $count } 条建议。方向键选择，按 Enter 搜索所输入的词。
}
search-count = { $count ->
    [0] 无记录
   *[other] { $count } 条记录
}
search-no-words = “{ $words }”中没有可搜索的内容：既无文字也无数字。
search-failed = 搜索失败
search-try-again = 重试
search-nothing-title = 未找到“{ $words }”
search-nothing-where = 已搜索标题、摘要、项目、参与方、证据以及地点的所有名称。
search-nothing-filters = 仅搜索了符合其他筛选条件的记录。
search-nothing-clear = 清除搜索
search-nothing-clear-all = 清除所有筛选
search-nothing-places = 在地图上查找该地点
search-gazetteer = 搜索地名录
search-places = 地点
search-no-place = 地名录中没有“{ $words }”。
search-places-failed = 无法搜索地名录。{ $reason }
search-kind-country = 国家
search-kind-city = 城市
search-kind-region = 地区
search-kind-district = 县区
search-no-records-there = 符合筛选条件的记录均未提到此地。
search-ok = 确定

## Map

map =
    .aria-label = 记录地图。方向键移动，加减号缩放，N 和 P 逐一浏览视野内的内容，在其中按方向键到该方向最近的一条，Enter 打开。
map-tools =
    .aria-label = 地图视图
map-zoom-in =
    .aria-label = 放大
map-zoom-out =
    .aria-label = 缩小
map-fit =
    .aria-label = 显示全部结果
map-locate =
    .aria-label = 显示我的位置
map-legend =
    .aria-label = 图例
map-one = { $record }，{ $years }
map-one-area = { $record }，{ $years }，{ $precision ->
   *[country] 仅知所在国家
    [region] 仅知所在地区
}
map-only-area = { $precision ->
   *[country] 仅知所在国家
    [region] 仅知所在地区
}
map-cluster = 相邻的 { $count } 条记录：{ $mix }
map-stack = { $place }的 { $count } 条记录：{ $mix }
map-area = 关于{ $place }整体的 { $count } 条记录：{ $mix }
map-several-areas = 关于整个地区或国家的 { $count } 条记录（{ $place }）：{ $mix }
map-mix = { $layer } { $count }
map-place-and-years = { $place } · { $years }
map-title-and-years = { $title } · { $years }
map-records-at = { $count } 条记录：{ $place }
map-more-records = 及另外 { $count } 条记录
map-more-places = { $places }及另外 { $count } 处
map-step = { $name }。视野内第 { $at } 项，共 { $count } 项
map-step-none = 视野内没有内容。
map-locate-asking = 正在获取您的位置
map-locate-found = 您在这里，误差 { $meters } 米以内
map-locate-failed = 无法得知您的位置
map-locate-refused = 浏览器未获准提供位置。您可以在此页面的设置中允许。
map-locate-unavailable = 此设备目前无法确定位置。
map-locate-timeout = 设备未及时响应。
map-locate-missing = 此浏览器在本页面不提供位置。
map-locate-close = 关闭

## Loading and sharing

page-part-missing = 无法加载页面的这一部分
page-part-missing-why = 可能没有网络连接，或服务器上已有更新的页面。
page-reload = 重新加载页面
share-button =
    .aria-label = 分享
    .title = 分享
share-heading = 分享此视图
share-link = 链接
share-link-label = 此视图的链接
share-link-note = 其中包含地图范围、筛选条件、打开的记录、标签页和语言。
share-copy = 复制
share-copied = 链接已复制。
share-copy-by-hand = 浏览器不允许页面复制。链接已选中：请用 Ctrl+C 或菜单复制。
share-send = 发送
share-picture = 图片
share-title = 标题
share-light = 使用浅色
share-png = PNG
share-svg = SVG
share-picture-note = 面板旁所见的地图，附筛选条件、图例、数据来源和日期。
share-drawing = 正在绘制图片 …
share-drawn = 图片已保存，{ $width } × { $height } 屏幕像素。
share-not-drawn = 无法生成图片：{ $reason }
share-paper = 纸张
share-print = 打印
share-print-note = 先是带图例的地图，然后是带日期和来源的记录列表。
share-filtered = { $count } 条记录。筛选：{ $filters }
share-unfiltered = { $count } 条记录，未筛选
share-between-filters = {" · "}
share-attribution = { $date }。MapDashboard。地图数据：Natural Earth；地名：GeoNames，CC BY 4.0
share-records = { $count } 条记录
share-sources = 来源：{ $sources }

## What stops, and what is empty

add-stop = 停止
add-progress = 正在读取第 { $number } 篇，共 { $total } 篇。
add-stopped = 已停止：此前已读取 { $number } / { $total } 篇。
add-file-stopped = 已停止
live-nothing-loaded = 离线
empty-back = 撤掉最后一个筛选
empty-next-viewer = 文本由分析员添加：请登录。
empty-next-analyst = 请从带有您名字的菜单中添加：“添加文本”。

## Download

download-title = 下载
download-button =
    .title = 下载
download-all = 全部{ $count }条记录，每条均附来源。
download-filtered = 当前筛选出的{ $count }条记录，每条均附来源。
download-csv = 表格，用于 Excel 等电子表格软件
download-geojson = 用于网络地图和程序
download-gpkg = 用于 QGIS、ArcGIS 等 GIS 软件
download-kml = 用于 Google Earth，含图层和时间
download-attribution = 地名来自 GeoNames（CC BY 4.0）：展示时请注明。

map-handle = 记录的位置：拖动，或用方向键移动
map-handle-of-line = 线路的第{ $number }个点：拖动，或用方向键移动

## Stage: a presenter shows, an audience follows

menu-stage = 开启演示台
stage-page-title = 跟随演示者 – MapDashboard
stage-entry = 跟随演示者
stage-entry-lead = 您的地图会随演示者的地图移动。代码显示在演示者的屏幕上。
stage-code-label = 演示台代码
stage-follow = 跟随
stage-no-code = 代码由六个字母和数字组成，例如 BCD FGH，其中没有 0、1、A、E、I、L、O 和 U。
stage-to-map = 前往地图
stage-follower-bar = 您跟随的演示台
stage-joining = 正在查找演示台
stage-rejoining = 正在返回演示台
stage-following = 正在跟随演示者
stage-nothing-yet = 您已到场。演示者尚未展示任何内容。
stage-wandering = 您正在自行浏览
stage-return = 返回演示者
stage-waiting = 连接中断，{ $seconds } 秒后重试
stage-closed = 演示者已关闭演示台，地图仍可继续使用。
stage-other-code = 其他代码
stage-unknown = 没有演示台 { $code }
stage-unknown-why = 演示台可能已关闭，或代码输入有误。请与演示者屏幕上的代码核对。
stage-pointed = 演示者正在指示地图上的一个位置。

stage-presenter-bar = 您的演示台
stage-not-opened = 无法开启演示台。
stage-followers = { $count ->
    [0] 暂无人跟随
   *[other] { $count } 人跟随
}
stage-not-shown = 无法向观众展示此视图
stage-presenter-waiting = 连接中断。观众仍看到您最后展示的内容。{ $seconds } 秒后重试
stage-taken-over = 此演示台现由他人演示
stage-take-over = 接管
stage-show-code = 显示代码
stage-point = 指示
stage-point-center = 指示中心
stage-pointed-self = 观众会在五秒内看到您的标记。
stage-close = 关闭演示台
stage-close-heading = 要关闭演示台吗？
stage-close-what = { $count ->
    [0] 其代码和链接将失效。
   *[other] 将通知 { $count } 位跟随者演示已结束。其代码和链接将失效。
}
stage-not-closed = 无法关闭演示台。
stage-closed-presenter = 演示台已关闭。
stage-join-heading = 在您自己的设备上跟随
stage-join-how = 扫描二维码，或打开 { $address } 并输入代码
stage-qr = 含演示台链接的二维码
stage-link = 观众链接
stage-local = 此地址仅在本机有效。展示代码前，请用地图在网络中的名称打开它。
stage-full-screen = 全屏
stage-presenter-link = 复制演示者链接
stage-presenter-link-copied = 演示者链接已复制。任何打开它的人都能演示：请勿发送给他人。

## Embed

# 服务器也使用这些消息：每条一行，可含变量，不随数字变化。
embed-title = MapDashboard：{ $filters }
embed-title-words = “{ $words }”
embed-title-as-of = 截至 { $date }
embed-picture-records = 记录数：{ $count }
embed-open = 打开完整地图
embed-hint-wheel = 按住 Ctrl 滚动可缩放地图，或先点击地图
embed-hint-touch = 请用两根手指移动地图
embed-still = 地图：{ $records }。
embed-panel-legend = 图例
embed-panel-list = 记录列表
embed-panel-timeline = 年份
embed-heading = 嵌入其他网页
embed-option-panel = 地图旁
embed-panel-none = 无
embed-option-controls = 按钮
embed-controls-all = 全部
embed-controls-zoom = 仅缩放
embed-controls-none = 无按钮
embed-option-theme = 颜色
embed-theme-auto = 跟随读者的系统
embed-theme-light = 浅色
embed-theme-dark = 深色
embed-width = 最大宽度（像素）
embed-height = 高度（像素）
embed-interactive = 读者可以移动地图并打开记录
embed-follow = 新记录显示时长（秒）
embed-follow-not = 不显示
embed-snippet = 用于其他网页的 HTML
embed-copy = 复制 HTML
embed-copied = HTML 已复制。
embed-note = 始终显示数据来源。地图保持实时：新记录会自动出现。
embed-preview = 嵌入地图的预览
share-copy-previewed = 复制用于社交媒体的链接
## Stories

tab-stories = 故事
story-loading = 正在加载故事
story-list-failed = 无法加载故事。
story-none = 还没有故事。
story-none-analyst = 还没有故事。来做一个吧：移动地图、设置筛选条件，然后把所见保存为场景。
story-scenes = { $count } 个场景
story-changed-by = { $person } 于 { $date } 修改
story-present = 演示
story-handout = 讲义
story-region = 故事：{ $title }
story-controls = 浏览故事
story-progress = 第 { $number } 幕，共 { $total } 幕
story-scene-said = 第 { $number } 个场景，共 { $total } 个：{ $title }
story-previous = 上一个场景（Page Up）
story-next = 下一个场景（Page Down）
story-play = 自动播放（A）
story-pause = 暂停（A）
story-overview = 所有场景（O）
story-overview-title = 所有场景
story-speaker = 带备注的演讲者窗口（S）
story-full = 全屏（F）
story-leave = 退出故事（Esc）
story-legend = 图例
story-sources = 该记录的来源
story-black = 屏幕已变黑。按任意键恢复画面。
story-back-again = 画面已恢复。
story-not-shown = 无法显示这个故事
story-without-scenes = 它还没有场景。
story-no-window = 演讲者窗口没有打开
story-no-window-why = 浏览器不允许网页打开窗口：请为本页面放行。

speaker-title = 演讲者窗口
speaker-waiting = 正在等待地图窗口。如果它已关闭，请重新打开故事，并在那里按 S。
speaker-ended = 故事已退出，可以关闭本窗口。
speaker-now = 当前场景
speaker-next = 下一个场景
speaker-notes = 备注
speaker-no-notes = 这个场景没有备注。
speaker-last = 这是最后一个场景。
speaker-elapsed = 已用时间：
speaker-progress = { $story }：第 { $number } 个场景，共 { $total } 个
speaker-blank = 黑屏（B）
speaker-previous = 上一个（Page Up）
speaker-onward = 下一个（Page Down）
handout-map = 场景“{ $title }”的地图
handout-title = 讲义
handout-print = 打印
handout-loading = 正在加载故事及其记录的来源
handout-failed = 无法生成讲义。
handout-scene = 场景 { $number }
handout-records = 地图在此显示的内容
handout-quotes = 来源的说法
handout-more = 另有 { $count } 条记录，见地图
handout-quoted = “{ $quote }”[{ $number }]
handout-summed = 概述：“{ $quote }”[{ $number }]
handout-sources = 来源
handout-untitled = 无标题
handout-foot = 共 { $count } 个场景，截至 { $date }。地图和每条引文的原文：{ $address }
story-new = 新建故事
story-edit = 编辑
story-delete = 删除
story-deleted = 故事“{ $title }”已删除。
story-not-deleted = 故事没有删除。
story-not-opened = 无法打开这个故事。
story-editing = 正在编辑的故事
story-all = 所有故事
story-title = 故事标题
story-language = 语言
story-add-view = 把当前视图添加为场景
story-scene-list = 按顺序排列的场景
story-scene-title = 标题
story-caption = 说明
story-caption-note = **粗体**、*斜体*、[链接](https://…)、以 - 开头的列表
story-notes = 演讲者备注
story-notes-note = 显示在演讲者窗口中，任何人都可以打开该窗口。
story-transition = 过渡
story-transition-fly = 飞行
story-transition-fade = 淡入淡出
story-transition-none = 立即
story-seconds = 自动播放秒数
story-beside = 地图旁边
story-beside-nothing = 无
story-beside-records = 记录
story-beside-table = 表格
story-beside-charts = 图表
story-retake = 改用当前视图
story-retaken = 已采用。
story-show = 在地图上显示
story-copy = 复制
story-up = 上移“{ $title }”
story-down = 下移“{ $title }”
story-drag = 拖到别处
story-untitled = 视图 { $number }
story-added = “{ $title }”现在是第 { $total } 个场景。
story-moved = “{ $title }”现在是第 { $number } 个场景，共 { $total } 个。
story-copied = “{ $title }”现在有两份。
story-scene-deleted = 场景“{ $title }”已删除。
story-scene-back = 场景“{ $title }”已恢复。
story-save = 保存
story-saved = 已保存。
story-unsaved = 尚未保存
story-not-saved = 故事没有保存。
story-discard = 更改尚未保存。要放弃吗？
story-conflict = { $person } 在此期间保存了这个故事。
story-conflict-when = { $person } 在此期间保存了这个故事：{ $when }。您的更改还没有丢失。
story-conflict-theirs = { $person } 保存的版本
story-conflict-mine = 您的版本
story-take-theirs = 采用对方的，放弃我的
story-keep-mine = 用我的覆盖
change-story-added = 添加了故事
change-story-changed = 修改了故事
change-story-deleted = 删除了故事
audit-group-stories = 故事

## Talk
talk-button = 保存为单个文件
talk-what = 一个 HTML 文件，无需网络即可在任何浏览器中讲述故事：包含地图、记录、引文和备注。
talk-measuring = 正在生成文件
talk-size = 文件大小为 { $size }。
talk-save = 保存
talk-failed = 无法生成文件。
talk-notes = 演讲者备注（S）
talk-tell = 讲述故事

## Download
download-coming = { $name }：已接收 { $size }
download-done = { $name }：已保存 { $size }
download-given-up = 未保存任何内容。
download-failed = 文件未能传来。

## Import
menu-import = 导入记录
import-what = 含有多条记录的文件：CSV、GeoJSON、KML 或 KMZ。要么全部导入，要么一条也不导入；同一文件再次导入不会改变任何内容。
import-choose = 选择文件
import-drop = 或将文件拖到此窗口的任意位置
import-wrong-kind = { $file } 不是 csv、tsv、geojson、json、geojsonl、kml 或 kmz 文件。
import-source = 未注明来源的记录所用的来源
import-source-example = 网址或标题
import-layer = 未注明图层的记录所用的图层
import-layer-none = 无：每条记录自行注明
import-do = 导入
import-stop = 停止
import-sending = 正在发送文件：{ $share }
import-checking = 正在检查记录……
import-storing = 正在保存记录……
import-stopped = 已停止；没有保存任何内容。
import-report = { $has ->
    [kinds] 文件中有{ $records }：{ $kinds }
   *[none] 文件中有{ $records }
}
import-added = 新增 { $count } 条
import-renewed = 内容有变 { $count } 条
import-unchanged = 未变 { $count } 条
import-repeated = 重复 { $count } 条
import-nothing-yet = 尚未保存任何内容
import-faults = { $count ->
   *[other] { $count } 处错误：改正之前无法导入
}
import-line = 第 { $line } 行
import-more-faults = { $count ->
   *[other] 另有 { $count } 处
}
import-columns = 各列及其含义
import-left-out = 不采用
import-first = 前几条记录在地图上的样子
import-done = { $renewed ->
    [0] 已添加{ $added }。
   *[other] 已添加{ $added }，更新 { $renewed } 条。
}
import-show = 在地图上显示
import-field-id = 标识
import-field-countries = 国家
import-field-geonamesids = GeoNames 编号
import-field-lat = 纬度
import-field-lon = 经度
import-field-wkt = 几何（WKT）
import-field-source-urls = 来源网址
import-field-source-titles = 来源标题
import-field-source-publishers = 来源出版者
import-field-source-dates = 来源日期
import-past = 以往的导入
import-past-failed = 无法列出以往的导入。
import-past-count = { $renewed ->
    [0] { $added }
   *[other] { $added }，更新 { $renewed } 条
}
import-take-back = 撤销
import-take-back-of = 撤销导入 { $file }
import-take-back-sure = 撤销整个导入
import-taking-back = 正在撤销……
import-taken-back = 已撤销：记录恢复为未导入时的样子。
import-not-taken-back = 未能撤销。

## Very many records
map-sum-records = 邻近的 { $count } 条记录
records-coming = 正在加载记录…
card-coming = 正在加载…
card-more-here = 此处还有 { $count } 条记录。缩小筛选范围即可查看。
table-many-note = 记录过多时，表格只能按标题、地点、国家和年份排序。

## Paper

# where there are too many records for paper
paper-first = 这是 { $count } 条记录中的前 { $shown } 条。“下载”可将全部记录存为文件。

## Embed: stories by themselves

embed-story = 嵌入
embed-autoplay = 自动进入下一幕的间隔（秒）
embed-autoplay-not = 手动
embed-loop = 最后一幕之后从头开始

## Handout: scenes of an earlier moment

handout-quoted-then = 当时：“{ $quote }”
## 卡片中的原句

# 事实旁的小按钮：突出显示来源中的相应词语，并滚动到那里。
show-sentence = { $field ->
    [date] 显示说明时间的原句
    [place] 显示说明地点的原句
    [program] 显示说明事项的原句
    [actor] 显示说明参与方的原句
    [quantity] 显示说明数量的原句
    [status] 显示说明状态的原句
   *[other] 显示原句
}

## Actors: what they are

actor-kind = { $kind ->
    [person] 个人
    [body] 机构
    [company] 企业
    [state] 国家
   *[unknown] 未知
}
# 位于同类名称之后，说明类型，也可用来筛选。
actor-kinds-named = { $kind ->
    [person] 个人
    [body] 机构
    [company] 企业
   *[state] 国家
}
actor-kinds = 参与方类型
actor-kind-of = { $name } 的类型
actor-named = { $name }（{ $kind ->
    [person] 个人
    [body] 机构
    [company] 企业
   *[state] 国家
}）
chips-actor-kind = { $kind ->
    [person] 有个人参与
    [body] 有机构参与
    [company] 有企业参与
   *[state] 有国家参与
}
import-field-actor-kinds = 参与方类型

## Why here: what speaks for or against a place

why-facts = { $first }，{ $second }
why-fact-own-name = 这正是该地本身的名称
why-fact-inhabitants = 有 { $count } 名居民
why-fact-inhabitants-unknown = 居民人数未知
why-fact-only-of-name = 只有这一处叫此名
why-fact-best-known-of-name = 在 { $count } 处同名地点中最为知名
why-fact-only-of-name-in-country = 在{ $country }只有这一处叫此名
why-fact-one-of-name = { $count } 处同名地点之一
why-fact-country = 是一个国家
why-fact-capital = { $country ->
    [none] 是首都
   *[other] 是{ $country }的首都
}
why-fact-region-seat = 是一级行政区的首府
why-fact-district-seat = 是下级行政区的首府
why-fact-quarter = 是城镇的一部分
why-fact-town = 是城镇或村庄
why-fact-region = 是所在国家的一级行政区
why-fact-district = 是所在国家的二级行政区
why-fact-administrative-area = 是行政区域
why-fact-continent = 是一个大洲
why-fact-world-part = 是世界的一个地区
why-fact-island = 是岛屿
why-fact-sea = 是海洋或其一部分
why-fact-river = 是河流
why-fact-lake = 是湖泊
why-fact-water = 是水域
why-fact-mountain = 是山
why-fact-landform = 是地形
why-fact-airport = 是机场
why-fact-port = 是港口
why-fact-area = 是一片区域
why-fact-site = 是一处设施
why-fact-kind-named = 名称旁边的词语也这样说
why-fact-other-kind-named = 名称旁边的词语指另一类地点
why-fact-seat-of-same-name = 其首府同名
why-fact-beside-container = 与其所在的{ $place }写在一起
why-fact-beside-contained = 与其所含的地点写在一起
why-fact-country-named = { $country ->
    [none] 文中提到了其所在国家
   *[other] 文中提到了其所在国家{ $country }
}
why-fact-region-named = 文中提到了其所在地区
why-fact-same-country-or-region = 文中其他地点位于或可能位于同一国家或地区
why-fact-language-of-text = 文本使用的是当地的语言
why-fact-near-place = 靠近文中也提到的{ $place }
why-fact-near-others = 文中其他地点就在附近

## Why a record is no longer shown

# 之后以引文形式显示相关人员的说明。
gone-because = { $when ->
    [then] 当时此记录不在地图上。
   *[now] 此记录不再显示。
}{ $code ->
    [rejected] 已被{ $by }否决。
    [sourceDeleted] 其唯一来源已被删除。
    [noLongerSaid] 其来源已不再这样说。
    [notYetKnown] 自 { $since } 起才为人所知。
    [merged] 已并入另一条记录。
   *[deleted] { $by ->
        [none] 已被删除。
       *[other] 已被{ $by }删除。
    }
}
## 令牌：谁可以做什么

menu-tokens = 访问令牌
tokens-lead = 令牌供人登录，也供程序表明身份。以它完成的操作都记在它的名下：操作日志会说明谁做了什么。
tokens-name = 人员或程序的名称
tokens-role = 角色
tokens-role-note = { $role ->
    [viewer] 读者以自己的名义阅读人人可读的内容。
    [admin] 管理员可做分析员所做的一切，并可创建和撤销令牌。
   *[analyst] 分析员可添加、更正和删除文本与记录。
}
tokens-make = 创建令牌
tokens-name-fault = 名称须含字母或数字，此外可含空格以及 - _ . @
tokens-name-taken = “{ $name }”已被占用：每个名称只使用一次，令牌撤销后也不再使用。
tokens-not-loaded = 无法加载令牌。
tokens-own = 您
tokens-revoked = 已撤销
tokens-made = 创建于 { $when }
tokens-last-used = 上次使用：{ $when }
tokens-never-used = 从未使用
tokens-link = 登录链接
tokens-link-of = { $name } 的登录链接
tokens-revoke = 撤销
tokens-revoke-of = 撤销 { $name }
tokens-made-for = 已为 { $name } 创建令牌
tokens-secret = 令牌，用于程序和登录页面
tokens-secret-copied = 已复制令牌。
tokens-once = 请立即复制令牌：它只显示这一次，任何地方都不保存。链接可以重新生成。
tokens-link-for = { $name } 的登录链接
tokens-sign-in-link = 待转交的登录链接
tokens-link-note = 它可让一个浏览器登录一次，有效期至 { $when }。请勿发送给他人。
tokens-copy-of = 复制：{ $what }
tokens-copy-by-hand = 浏览器不允许页面复制。文字已选中：请用 Ctrl+C 或菜单复制。
tokens-put-away = 收起
tokens-no-link = 无法生成链接。
tokens-revoke-title = 撤销 { $name }？
tokens-revoke-what = { $name }（{ $role }）将立即在所有地方退出登录，出示此令牌的程序将被拒绝。此操作无法撤回：如需再次访问，须使用另一名称的令牌。
tokens-revoke-own = 这是您自己的令牌：您将立即在所有地方退出登录，包括这里。此操作无法撤回。
tokens-revoke-stays = 以此名称完成的操作会保留，并留在操作日志中。
tokens-last-admin = 这是最后一位管理员。没有管理员，就无人能在此页面创建令牌：请先创建另一位管理员，或在服务器的命令行中撤销。
tokens-was-revoked = { $name } 已撤销。
change-sign-in-link = 生成了登录链接

## 服务器上的文本

menu-documents = 文本
documents-search = 搜索标题
documents-search-hint = 标题、出版方、作者或网址中的词
documents-none = 还没有文本。
documents-none-found = 没有标题含有这些词的文本。
documents-not-loaded = 无法加载文本。
documents-not-opened = 无法打开此文本。
documents-brief = 我们自己撰写的摘要
documents-brief-note = 这是我们自己撰写的摘要，不是来源的原文。
documents-published = 发表于 { $date }
documents-undated = 发表日期不详
documents-added = 添加于 { $when }
documents-back = 所有文本
documents-acts = 可对此文本进行的操作
documents-correct = 更正
documents-delete = 删除
documents-read = 从中读出的内容
documents-nothing-read = 没有句子涉及此地图的内容。
documents-other-records = 以此为来源的手动记录
documents-show-rest = 显示文本其余部分
documents-claim = 转到陈述 { $number }
documents-sentence = 陈述 { $number } 的句子
documents-not-shown = 不在地图上
documents-to-record = 在地图上：{ $record }
documents-not-ours = 全文无权公开。文中涉及此地图的内容引用在这些记录的卡片上。
documents-draft = 您此前输入但未保存的内容已恢复。
documents-check = 查看将有哪些变化
documents-checking = 正在查看记录会有什么变化……
documents-not-checked = 无法得知记录会有什么变化。
documents-empty = 文本为空。如要将其从地图上移除，请删除它。
documents-same = 尚未更改任何内容。
documents-will = { $any ->
    [0] 没有记录会变化。
   *[other] 将有 { $changed } 条记录变化，{ $withdrawn } 条撤下，{ $added } 条新增。其他记录保持不变。
}
documents-did = { $any ->
    [0] 没有记录变化。
   *[other] { $changed } 条记录已变化，{ $withdrawn } 条已撤下，{ $added } 条为新增。其他记录保持不变。
}
documents-changed = 变化（{ $count }）
documents-withdrawn = 撤下（{ $count }）
documents-added-records = 新增（{ $count }）
documents-only-words = 只有所依据的句子或其可信度有变化
documents-and-more = 另有 { $count } 条
documents-saved = 更正已保存。
documents-conflict = 您打开此文本后有人更正了它。您的更改还没有丢失，对方的也没有被覆盖。
documents-conflict-same = 你们作了相同的更改。
documents-delete-title = 删除此文本？
documents-delete-what = { $withdrawn ->
    [0] 没有记录仅以此文本为依据。
   *[other] 有 { $withdrawn } 条记录仅以此文本为依据，将被撤下。
}{ $changed ->
    [0] { "" }
   *[other] 另有 { $changed } 条记录失去这一来源，但会保留。
}
documents-delete-back = 重新添加同一文本即可恢复这些记录，以及人们对它们所作的决定。
documents-why = 原因
documents-why-hint = 会显示在操作日志和原记录处
documents-deleted = 已删除：{ $title }
documents-changed-meanwhile = 此间有人更正了此文本；未删除任何内容。以下是现在的文本。
