# The page's words in Serbian, in Cyrillic letters; Serbian in Latin letters is derived from this file when the page loads.
# The messages and their variables are those of en.ftl, which explains them.

theme = Тема: { $choice ->
   *[auto] као у систему
    [light] светла
    [dark] тамна
}

## Values, wherever they are shown

list-separator = {", "}
count-record = { $count ->
    [one] { $count } запис
    [few] { $count } записа
   *[other] { $count } записа
}
count-source = { $count ->
    [one] { $count } извор
    [few] { $count } извора
   *[other] { $count } извора
}
count-quote = { $count ->
    [one] { $count } навод
    [few] { $count } навода
   *[other] { $count } навода
}
count-claim = { $count ->
    [one] { $count } тврдња
    [few] { $count } тврдње
   *[other] { $count } тврдњи
}
count-text = { $count ->
    [one] { $count } текст
    [few] { $count } текста
   *[other] { $count } текстова
}
count-place-name = { $count ->
    [one] { $count } назив места
    [few] { $count } назива места
   *[other] { $count } назива места
}
count-character = { $count ->
    [one] { $count } знак
    [few] { $count } знака
   *[other] { $count } знакова
}
amount = { $amount } { $unit }
amount-of-money = { $amount } { $currency }

date-unknown = датум непознат
dates-none = датум није наведен
years-none = без датума
date-year = { $year }.
date-years = { $from }–{ $to }.
date-range = { $from } – { $to }
date-until = до { $date }
date-since = од { $date }
date-about = око { $date }
date-uncertain = { $date } (несигурно)
date-season = { $season ->
    [spring] пролеће { $year }.
    [summer] лето { $year }.
    [autumn] јесен { $year }.
   *[winter] зима { $year }.
}
date-decade = { $decade }-е
date-century = { $century }. век

review-extracted = Прочитала машина
review-confirmed = Потврђено
review-edited = Измењено

precision-least-country = Бар држава
precision-least-region = Бар регион
precision-least-city = Бар град
precision-least-site = Тачно место
precision-country = ниво државе: није тачка
precision-region = регион: није тачка
precision-city = град
precision-site = тачно место
precision-none = прецизност није наведена

course-straight = линија између ових места; ток је шематски
course-stations = линија преко станица између ових места
course-partly = линија преко станица где су познате, иначе право од места до места
course-drawn = ручно нацртана линија
course-placed = ручно постављено

confidence-none = није наведено
confidence-level = { $level ->
    [high] висока ({ $value })
    [good] добра ({ $value })
    [fair] осредња ({ $value })
   *[low] ниска ({ $value })
}

place-none = место није наведено
place-drawn = ручно нацртано
place-in-country = { $place }, { $country }
title-at = { $thing }, { $place }
title-between = { $thing } { $places }
record-at = { $title }, { $place }

news = { $more ->
    [0] { $record }
   *[other] { $record } и још { $more }
}{ $hidden ->
    [0] {""}
   *[other] , скривено филтерима: { $hidden }
}
news-hidden = скривено филтерима

quoted = „{ $text }”
name-and-count = { $name } { $count }
count-of = { $shown } од { $count }
count-of-records = { $count ->
    [one] { $shown } од { $count } записа
    [few] { $shown } од { $count } записа
   *[other] { $shown } од { $count } записа
}
confidence = поузданост { $level }
position = { $lat }° { $north ->
    [south] Ј
   *[north] С
}, { $lon }° { $east ->
    [west] З
   *[east] И
}

precision-name-country = држава
precision-name-region = регион
precision-name-city = град
precision-name-site = тачно место

## Words of many parts of the page

any = Било која
cancel = Откажи
close = Затвори
continue = Настави
dismiss = Уклони
save = Сачувај
show = Прикажи
show-all = Прикажи све ({ $count })
try-again = Покушај поново
undo = Опозови
add-to-map = Додај на мапу

## The page

page-title = MapDashboard
page-description =
    .content = Жива мапа: ко шта ради и где, уз сваки запис реченица која то каже.
skip = Пређи на списак записа
language =
    .aria-label = Језик
    .title = Језик
panel =
    .aria-label = Претрага, филтери и записи
panel-enlarge =
    .aria-label = Повећај панел
panel-shrink =
    .aria-label = Смањи панел
panel-tabs =
    .aria-label = Панел
tab-filters = Филтери
tab-records = Записи
tab-table = Табела
tab-charts = Графици
sort = Редослед
sort-newest = Прво новији
sort-oldest = Прво старији
sort-place = По месту
records-not-loaded = Записи нису учитани
no-layer = Ниједан слој није укључен
no-layer-note = Ништа није приказано.
all-layers = Сви слојеви

live = Уживо
live-loading = Учитавање
live-connecting = Повезивање
live-waiting = Поновно повезивање за { $seconds } с
live-offline = Ван мреже, стање { $time }
live-retry = Покушај одмах

## A link that is not understood

link-not-understood = Део везе није разумљив
link-fault = { $key }: { $fault }
link-fault-unknown = { $key }: непознато
link-fault-country = очекују се двословне ознаке као RS
link-fault-year = очекује се 2019, 2016..2020, 2016.. или ..2020
link-fault-years = прва година је после последње
link-fault-text = није читљиво као UTF-8
link-fault-confidence = очекује се број од 0 до 1
link-fault-bbox = очекује се west,south,east,north
link-fault-precision = очекује се једно од: { $values }
link-fault-number = очекује се број
link-fault-date = очекује се датум као 2026-03-01
link-fault-quote = отворен наводник није затворен

## What went wrong

problem-offline = Сервер се не одазива.
problem-refused = Сервер ово није прихватио.
problem-401 = За ово морате да се пријавите.
problem-403 = За ово немате дозволу.
problem-404 = Тога овде нема.
problem-410 = Тога овде више нема.
problem-412 = Неко је то у међувремену изменио.
problem-413 = Превелико је.
problem-429 = Превише захтева: покушајте мало касније.
problem-server = Дошло је до грешке на серверу.

gone-now = { $kind ->
    [merged] Овај запис се више не приказује: спојен је са другим записом.
    [known] Овај запис се више не приказује:
   *[unknown] Овог записа (више) нема.
}
gone-then = { $kind ->
    [merged] Овај запис тада није био на мапи: спојен је са другим записом.
    [known] Овај запис тада није био на мапи:
   *[unknown] Овај запис тада није био на мапи.
}
gone-open = Отвори тај запис

## Names of fields, in forms and in what changed

field-title = Наслов
field-layer = Слој
field-program = Програм
field-status = Статус
field-dates = Датуми
field-places = Где
field-actors = Ко
field-quantities = Колико
field-source = Извор
field-url = Адреса
field-quote = Навод
field-published = Објављено
field-language = Језик
field-publisher = Издавач
field-author = Аутор
field-text = Текст
field-course = Ток
field-position = Положај
field-summary = Сажетак
field-subject = Шта
field-precision = Прецизност
field-confidence = Поузданост
field-review = Провера
field-sources = Извори
field-years = Године
field-claims = Тврдње
field-manual = Ручно унето

span-program = шта
span-place = где
span-date = када
span-status = статус
span-actor = ко
span-quantity = колико

## Filters

filters-layers = Слојеви
filters-programs = Програми
filters-countries = Државе
filters-actors = Актери
filters-sources = Извори
filters-precision = Прецизност
filters-review = Провера
facet-find = Пронађи: { $facet }
facet-only = Само { $name }
facet-only-this = само то
as-of = Стање на дан
as-of-now = Данашње стање

chips =
    .aria-label = Активни филтери
chips-clear = Обриши све
chips-remove = Уклони филтер: { $filter }
chips-no-layer = Без слојева
chips-place = место: { $place }
chips-confidence = поузданост ≥ { $value }
chips-bbox = исечак мапе
chips-as-of = стање на дан { $date }
chips-until = до { $year }.
chips-since = од { $year }.

source-unknown = извор { $id }
place-unknown = место { $id }

## List and table of records

records-undated = Без датума
records-no-place = Место није наведено
records-more = Прикажи још { $count }
records-then-none = Тада још ништа није било познато
records-then-none-note = До тог дана није прочитан ниједан текст.
records-none = Још нема записа
records-none-note = Чим се прочита неки текст, овде ће се појавити оно што он каже.
records-no-layer-note = Укључите слој да бисте видели његове записе.
records-no-match = Нема резултата
records-no-match-note = Ниједан запис не задовољава све филтере.
records-clear = Обриши све филтере

table-records = Записи
table-columns = Колоне
table-title = Запис
table-layer = Слој
table-program = Програм
table-place = Место
table-country = Држава
table-years = Године
table-dates = Датуми
table-status = Статус
table-actors = Актери
table-cameras = Камере
table-money = Новац
table-quantities = Количине
table-precision = Прецизност
table-confidence = Поузданост
table-review = Провера
table-sources = Извори

## Charts

charts-programs = По програму
charts-countries = По држави
charts-cameras = Камере по држави
charts-money = Новац по држави, { $currency }
charts-sum = укупно { $amount }
charts-amounts-note = Износи су они које наводе текстови; износ наведен за више записа или држава рачуна се за сваки од њих.
charts-nothing = Нема шта да се броји
charts-per-year = По години
charts-per-year-records = Записи по години
charts-per-year-table = Записи по години, као табела
charts-as-table = Као табела
charts-year = Година
charts-records = Записи
charts-bar = { $count ->
    [one] { $year }: { $count } запис
    [few] { $year }: { $count } записа
   *[other] { $year }: { $count } записа
}
charts-years = Од { $first }. до { $last }; највише у { $most }: { $count }
charts-no-years = Нема записа са годином

## Timeline

timeline = Временска линија
timeline-section =
    .aria-label = Временска линија
timeline-all = Све године
timeline-until = До { $year }.
timeline-since = Од { $year }.
timeline-summary = { $count ->
    [one] { $years }: { $count } запис
    [few] { $years }: { $count } записа
   *[other] { $years }: { $count } записа
}
timeline-bar = { $count ->
    [one] { $years }: { $count } запис ({ $layers })
    [few] { $years }: { $count } записа ({ $layers })
   *[other] { $years }: { $count } записа ({ $layers })
}
timeline-bar-empty = { $count ->
    [one] { $years }: { $count } запис
    [few] { $years }: { $count } записа
   *[other] { $years }: { $count } записа
}
timeline-long = вишегодишњих: { $count }
timeline-unsure = несигурних: { $count }
timeline-sign-long = више година
timeline-sign-unsure = несигурно
timeline-paused = Паузирано. { $summary }
timeline-thumb-first = Прва година
timeline-thumb-last = Последња година
timeline-no-limit = { $year }, без границе
timeline-exact-years = Тачне године
timeline-from = Од године
timeline-to = До године
timeline-no-year = „{ $typed }” није година. Упишите четири цифре, на пример 2019, или ништа за неограничено.
timeline-wrong-order = Прва година, { $first }, долази после последње, { $last }.
timeline-table = Записи по години и слоју
timeline-years = Године
timeline-exact = тачно
timeline-undated = Без датума
timeline-undated-short = б. д.
timeline-undated-count = Без датума { $count }
timeline-undated-hidden = Без датума { $count }, скривено

play-play = Пусти
play-pause = Паузирај
play-speed = Брзина
play-how = Начин приказа
play-mode-window = Помера се
play-mode-grow = Расте
play-years = Приказ кроз године
play-back = Година уназад
play-on = Година унапред

## Legend

legend-heading = Легенда
legend-several = Више записа
legend-several-note = прстен показује удео сваког слоја
legend-area = Регион или држава
legend-area-note = тачно место није познато: цела држава је шрафирана, регион је круг, а број стоји било где унутра
legend-planned = Планирано
legend-planned-note = најављено, још не постоји
legend-line = Линија између места
legend-line-note = ток је шематски

## The card of a record

card =
    .aria-label = Запис
card-enlarge =
    .aria-label = Повећај картицу
card-shrink =
    .aria-label = Смањи картицу
card-group = Сви овде ({ $count })
card-show = Прикажи на мапи
card-copy = Копирај везу
card-copied = Веза је копирана
card-close = Затвори (Esc)
card-as-of = Стање на дан { $date }
card-this-spot = На овом месту
card-not-found = Није пронађено
related = Повезано
related-records = Повезани записи

summary-reported = Забележено
summary-reported-undated = Забележено, датум непознат
summary-separator = {"; "}

facts-filter = Филтрирај по овоме
facts-when = Када
facts-where = Где
facts-what = Шта
facts-who = Ко
facts-how-much = Колико
facts-confidence = Поузданост
facts-review = Провера
facts-none = није наведено
facts-reviewed = { $review ->
    [confirmed] потврдио аналитичар
    [edited] изменио аналитичар
   *[extracted] прочитала машина, још није проверено
}

evidence = Докази
evidence-loading = Учитавање доказа
evidence-not-loaded = Докази нису учитани.
evidence-none = За овај запис није сачувана ниједна реченица.
evidence-then = Шта се тада тврдило
evidence-none-then = За ову верзију није сачувана ниједна реченица.
source-summary-of = Сажетак текста
source-a-text = без наслова
source-untitled = Текст без наслова
source-read = Прочитај извор
source-open = Прикажи у тексту

agreement-all = { $count ->
    [one] слаже се { $count } извор
    [few] слажу се { $count } извора
   *[other] слаже се { $count } извора
}
agreement-first = { $count ->
    [one] { $count } извор наводи { $value }
    [few] { $count } извора наводе { $value }
   *[other] { $count } извора наводи { $value }
}
agreement-further = { $count ->
    [one] { $count } наводи { $value }
    [few] { $count } наводе { $value }
   *[other] { $count } наводи { $value }
}
agreement-finer = { $count } прецизније: { $value }
agreement-with-finer = { $words } ({ $precise })

why = Зашто баш овде?
why-mention = У тексту пише „{ $name }”. То може бити:
why-put-in = Постави у: { $place }, { $country }
why-put-here = Постави овде
why-taken = изабрано
why-name = то је име самог места
why-population = колико људи ту живи и колико је познато међу истоименим местима
why-kind = врста места
why-container = поменуто уз место у којем лежи или које лежи у њему
why-country = у тексту је поменута његова држава
why-region = у тексту је поменут његов регион
why-focus = и друга места из текста леже, или би могла лежати, у истој држави или региону
why-language = језик на којем је текст написан
why-distance = у близини су друга места из текста

history = Историја
history-loading = Учитавање
history-not-loaded = Историја није учитана.
history-by = – { $person }
history-by-machine = – машина

change-created = Прочитано из текста
change-sources = Промењени извори
change-edited = Измењено
change-moved = Померено
change-confirmed = Прихваћено
change-rejected = Одбачено
change-reset = Провера поништена
change-restored = Враћено
change-undo = Одлука опозвана
change-merged = Спојено
change-split = Раздвојено
change-deleted = Повучено
change-manual = Ручно унето
change-document-added = Додат текст
change-document-changed = Исправљен текст
change-document-deleted = Обрисан текст
change-document-reread = Текст поново прочитан
change-import = Увезени записи
change-webhook-added = Регистрована веб-кука
change-webhook-deleted = Обрисана веб-кука
change-token-made = Направљен токен
change-token-revoked = Опозван токен
change-sign-in = Пријава
change-line = { $count ->
    [one] линија од { $count } тачке
    [few] линија од { $count } тачке
   *[other] линија од { $count } тачака
}

cite = Цитирај
cite-note = Ова веза заувек приказује управо ову верзију; када постоји новија, то каже њено заглавље Link.
cite-copy-link = Копирај везу
cite-copied = { $what ->
    [bibtex] BibTeX је копиран
    [csl] CSL-JSON је копиран
   *[link] Веза је копирана
}
cite-not-copied = { $what ->
    [bibtex] BibTeX није копиран: означите га испод
    [csl] CSL-JSON није копиран: означите га испод
   *[link] Веза није копирана: означите је испод
}
cite-not-loaded = Цитат није учитан.

news-count = { $count ->
    [one] { $count } нов
    [few] { $count } нова
   *[other] { $count } нових
}

## Signing in, and who is signed in

sign-in = Пријава
sign-in-page-title = Пријава – MapDashboard
sign-in-lead = За аналитичаре, који додају текстове и исправљају мапу. За читање налог није потребан.
sign-in-code = Код из везе за пријаву или API токен
sign-in-hint = Сервер исписује везу при првом покретању и кад год се на њему покрене „MapDashboard sign-in”.
sign-in-back = Назад на мапу
sign-in-busy = Пријављивање …
sign-out = Одјава
sign-out-failed = И даље сте пријављени.
account-menu = { $person }, { $role }: мени
role-viewer = читалац
role-analyst = аналитичар
role-admin = администратор
menu-review = Ред за проверу
menu-add-text = Додај текст
menu-new-record = Додај запис ручно
menu-audit = Дневник измена

## The review queue

review-queue =
    .aria-label = Ред за проверу
review-enlarge =
    .aria-label = Повећај ред
review-shrink =
    .aria-label = Смањи ред
review-title = Провера
review-keys = Тастери
review-close = Затвори проверу
review-with-key = { $action } ({ $key })
review-loading = Учитавање реда
review-not-loaded = Ред није учитан.
review-rest-not-loaded = Остатак реда није учитан.
review-left = { $count ->
    [one] преостао { $count } запис
    [few] преостала { $count } записа
   *[other] преостало { $count } записа
}
review-left-filtered = { $count ->
    [one] унутар филтера преостао { $count } запис
    [few] унутар филтера преостала { $count } записа
   *[other] унутар филтера преостало { $count } записа
}
review-last = Ово је последњи запис.
review-first = Ово је први запис.
review-end = Ништа не чека
review-end-filtered = Ниједан запис унутар филтера не чека проверу.
review-end-all = Сви записи су проверени. Нови стижу са следећим текстом.
review-unfiltered = Проверавај без филтера
review-actions = Шта урадити са записом
review-too-early = „{ $action }” је стигло прерано и није извршено.

review-accept = Прихвати
review-edit = Измени
review-reject = Одбаци
review-split = Раздвоји
review-merge = Споји
review-undo = Опозови
review-next = Следећи
review-previous = Претходни
review-why = Зашто баш овде?
review-help = Помоћ

keys-title = Тастери реда за проверу
keys-accept = Прихвати запис какав јесте
keys-edit = Измени га, почевши од наслова
keys-reject = Одбаци га, уз напомену
keys-split = Направи од њега два записа
keys-merge = Исто је што и други запис
keys-undo = Опозови моју последњу одлуку
keys-next = Следећи запис
keys-previous = Претходни запис
keys-why = Места која би то могла бити
keys-help = Ови тастери
keys-enter = У пољу: сачувај
keys-escape = У пољу: поништи уписано

done-record = { $verdict ->
    [accept] Прихваћено: { $record }
    [reject] Одбачено: { $record }
    [merge] Спојено: { $record }
    [split] Раздвојено: { $record }
   *[save] Сачувано: { $record }
}
done-next = { $verdict ->
    [accept] Прихваћено. Следећи: { $next }
    [reject] Одбачено. Следећи: { $next }
    [merge] Спојено. Следећи: { $next }
    [split] Раздвојено. Следећи: { $next }
   *[save] Сачувано. Следећи: { $next }
}
done-end = { $verdict ->
    [accept] Прихваћено. Ништа више не чека.
    [reject] Одбачено. Ништа више не чека.
    [merge] Спојено. Ништа више не чека.
    [split] Раздвојено. Ништа више не чека.
   *[save] Сачувано. Ништа више не чека.
}
not-done = { $verdict ->
    [accept] Није прихваћено.
    [reject] Није одбачено.
    [merge] Није спојено.
   *[split] Није раздвојено.
}
undone = Опозвано
undone-record = Опозвано: { $record }
undo-nothing = Нема шта да се опозове.
undo-overtaken = Није опозвано: { $record } остаје како је сада.
undo-failed = Опозив није успео.

reject-title = Одбаци запис
reject-note = Нестаје са мапе и не враћа се када се текст поново прочита.
reject-why = Зашто се одбацује
reject-why-hint = Зашто? Може остати празно
split-title = Раздвоји запис
split-question = Које од ових реченица говоре о нечем другом? Оне постају засебан запис.
split-fault = Изаберите од 1 до { $most }: нешто мора остати.
split-nothing = { $count ->
    [one] Почива на само { $count } тврдњи: нема шта да се раздвоји.
    [few] Почива на само { $count } тврдње: нема шта да се раздвоји.
   *[other] Почива на само { $count } тврдњи: нема шта да се раздвоји.
}
merge-title = Исто што и …
merge-note = „{ $record }” прелази у запис који изаберете, заједно са својим изворима. Enter бира први.
merge-find = Пронађи запис
merge-find-hint = Пронађи: наслов, место, година

sentences = Шта каже текст
sentences-none = Ручно унето: ниједна реченица то не каже.
sentences-colours = Боје

conflict-title = { $wanted ->
    [undo] Измењено после ваше одлуке
   *[other] Неко је био бржи
}
conflict-person = { $wanted ->
    [accept] { $person } је изменио/-ла овај запис док је код вас био отворен, пре него што сте га прихватили.
    [reject] { $person } је изменио/-ла овај запис док је код вас био отворен, пре него што сте га одбацили.
    [merge] { $person } је изменио/-ла овај запис док је код вас био отворен, пре него што сте га спојили.
    [split] { $person } је изменио/-ла овај запис док је код вас био отворен, пре него што сте га раздвојили.
    [undo] { $person } је изменио/-ла овај запис после ваше одлуке, па се она више не може опозвати.
   *[save] { $person } је изменио/-ла овај запис док је код вас био отворен, пре него што сте га сачували.
}
conflict-text = { $wanted ->
    [accept] Новопрочитани текст изменио је овај запис док је код вас био отворен, пре него што сте га прихватили.
    [reject] Новопрочитани текст изменио је овај запис док је код вас био отворен, пре него што сте га одбацили.
    [merge] Новопрочитани текст изменио је овај запис док је код вас био отворен, пре него што сте га спојили.
    [split] Новопрочитани текст изменио је овај запис док је код вас био отворен, пре него што сте га раздвојили.
    [undo] Новопрочитани текст изменио је овај запис после ваше одлуке, па се она више не може опозвати.
   *[save] Новопрочитани текст изменио је овај запис док је код вас био отворен, пре него што сте га сачували.
}
conflict-same = Ниједно поље које овде видите се не разликује: запис је само проверен или има други извор.
conflict-theirs = Узми туђе
conflict-leave = Остави како је
conflict-mine = Задржи моје
conflict-still = { $wanted ->
    [accept] Ипак прихвати
    [reject] Ипак одбаци
    [merge] Ипак споји
    [split] Ипак раздвоји
   *[save] Ипак сачувај
}
conflict-field = Поље
conflict-column-mine = Моје
conflict-column-before = Како сам видео/-ла
conflict-column-left = Како сам оставио/-ла
conflict-column-theirs = Туђе ({ $person })
conflict-column-now = Како је сада

## Editing a record, and making one by hand

edit-title = Измени запис
edit-not-possible = Сада се не може мењати.
edit-fields = Поља записа
edit-no-title = Наслов је празан.
edit-no-place = Без места
edit-no-date = „{ $typed }” није датум: 2019, 2019-09, 2019-09-24, око 2016. као 2016~, деведесете као 199X, јесен 2022. као 2022-23, 2019/2023, 2013/.. или ../2016
edit-no-quantity = „{ $typed }” није количина: број и оно што се броји, као 40 cameras или EUR 2 million
edit-no-unit = „{ $typed }” не каже шта се броји
edit-actors-example = нпр. Huawei; Министарство унутрашњих послова
edit-quantities-example = нпр. 40 cameras; EUR 2 million
edit-other-place = Друго место
edit-other-place-hint = Друго место: претражи именик места
edit-line-by-hand = Помери линију или је поново нацртај ручно
edit-point-by-hand = Помери ознаку ручно или нацртај линију

course-where = Где се налази
course-place = Место из именика
course-search = Претражи именик места
course-coordinates = Координате
course-coordinates-example = или координате, нпр. 44.8125, 20.4612
course-no-position = „{ $typed }” није положај: ширина и дужина у степенима, као 44.8125, 20.4612 или 33.9 S, 18.4 E
course-leave-out = Изостави тачку { $number }
course-stop = { $place } ({ $position })
course-line-draw = Нацртај линију
course-line-go-on = Настави линију
course-line-end = Заврши линију
course-note = Превуците ознаку или је померајте стрелицама.
course-note-drawing = Сваки клик на мапу, место или пар координата је следећа тачка. Escape завршава линију.

new-title = Ручно унет запис
new-where = Где се то догодило?
new-where-note = Кликните или додирните мапу. Escape одустаје.
new-middle = Средина мапе
new-place-name = Назив места
new-may-be-empty = може остати празно
new-source-elsewhere = адреса на другом месту
new-dates-example = нпр. 2019-09; 2021/2023
new-url-example = нпр. https://… (извор је обавезан)
new-quote-hint = речи које то кажу
new-no-source = Извор је обавезан: адреса или текст који је већ овде.
record-added = Додато: { $record }

## Adding texts

text-untitled-from = Текст без наслова, { $from }
text-untitled-id = Текст без наслова { $id }
text-too-long = { $limit ->
    [exact] Текст је предугачак: има { $length }, а прима се највише { $most }. Ништа није сачувано.
    [about] Текст је предугачак: има { $length }, а прима се највише око { $most }. Ништа није сачувано.
   *[unknown] Текст је предугачак: има { $length }. Ништа није сачувано.
}
add-text-hint = Налепите текст овде или превуците датотеке (txt, md, html) било где на овај прозор
add-published-example = нпр. 2024-09-24, 2024-09 или 2024
add-url-example = нпр. https://…
add-language-example = нпр. en, sr, hr; празно се погађа
add-choose = Изабери датотеке
add-files-note = Датотеке носе свој наслов и датум ако их имају.
add-preview = Преглед
add-preview-of = Преглед: { $file }
add-leave-out = Изостави { $file }
add-waiting = још није додато
add-wrong-kind = читају се само txt, md и html
add-no-text = Још нема текста.
add-reading = Читање …
add-reading-file = Читање: { $file } …
add-busy = читање …
add-added = { $count ->
    [one] додато: { $count } запис
    [few] додато: { $count } записа
   *[other] додато: { $count } записа
}
add-known = { $count ->
    [one] већ је било овде: { $count } запис
    [few] већ је било овде: { $count } записа
   *[other] већ је било овде: { $count } записа
}
add-result = Резултат
add-read = Прочитано: { $texts }, { $records }
add-nothing-kept = Ниједна реченица не говори о нечему за ову мапу; текст је сачуван.
preview-note = језик: { $language } · још ништа није сачувано
preview-nothing = Ниједна реченица не говори о нечему за ову мапу.
preview-text = Текст са називима места
preview-unknown-place = назив места, али није познато ког

## Audit

audit = Дневник измена
audit-who = Ко
audit-what = Шта
audit-everybody = Сви
audit-only = Само
audit-group-most = Све осим пријава
audit-group-records = Одлуке о записима
audit-group-texts = Текстови
audit-group-access = Токени и пријаве
audit-group-all = Све
audit-more = Прикажи још
audit-nothing = Ничега такве врсте још није било.
audit-not-loaded = Дневник измена није учитан.
audit-times = { $count ->
    [one] { $count } пут од { $since }
    [few] { $count } пута од { $since }
   *[other] { $count } пута од { $since }
}
audit-undone = опозвано

## Search

search-field =
    .placeholder = Претражи записе, доказе, места
    .aria-label = Претражи записе, доказе и места
search-clear =
    .aria-label = Обриши претрагу
search-list =
    .aria-label = Предлози
search-group-place = Места
search-group-layer = Слојеви
search-group-program = Програми
search-group-actor = Актери
search-group-source = Извори
search-suggested = { $count ->
    [0] Нема предлога.
    [one] { $count } предлог. Стрелице бирају, Enter тражи речи.
    [few] { $count } предлога. Стрелице бирају, Enter тражи речи.
   *[other] { $count } предлога. Стрелице бирају, Enter тражи речи.
}
search-count = { $count ->
    [0] нема записа
    [one] { $count } запис
    [few] { $count } записа
   *[other] { $count } записа
}
search-no-words = У „{ $words }” нема шта да се тражи: нема ни слова ни цифре.
search-failed = Претрага није успела
search-try-again = Покушај поново
search-nothing-title = Ништа није пронађено за „{ $words }”
search-nothing-where = Претражени су наслови, сажеци, програми, актери, докази и сви називи места.
search-nothing-filters = Претражени су само записи које остали филтери пропуштају.
search-nothing-clear = Обриши претрагу
search-nothing-clear-all = Обриши све филтере
search-nothing-places = Потражи место на мапи
search-gazetteer = Претражи именик места
search-places = Места
search-no-place = У именику нема места „{ $words }”.
search-places-failed = Именик места није претражен. { $reason }
search-kind-country = држава
search-kind-city = град
search-kind-region = регион
search-kind-district = округ
search-no-records-there = Ниједан запис који пролази филтере не помиње ово место.
search-ok = У реду

## Map

map =
    .aria-label = Мапа записа. Стрелице је померају, плус и минус мењају размеру, N и P иду кроз оно што се види, а одатле стрелице воде до најближег записа у том смеру, Enter отвара.
map-tools =
    .aria-label = Приказ мапе
map-zoom-in =
    .aria-label = Увећај
map-zoom-out =
    .aria-label = Умањи
map-fit =
    .aria-label = Прикажи све резултате
map-locate =
    .aria-label = Прикажи где сам
map-legend =
    .aria-label = Легенда
map-one = { $record }, { $years }
map-one-area = { $record }, { $years }, { $precision ->
   *[country] познато само до државе
    [region] познато само до региона
}
map-only-area = { $precision ->
   *[country] познато само до државе
    [region] познато само до региона
}
map-cluster = { $count ->
    [one] { $count } запис у близини: { $mix }
    [few] { $count } записа у близини: { $mix }
   *[other] { $count } записа у близини: { $mix }
}
map-stack = { $count ->
    [one] { $count } запис, { $place }: { $mix }
    [few] { $count } записа, { $place }: { $mix }
   *[other] { $count } записа, { $place }: { $mix }
}
map-area = { $count ->
    [one] { $count } запис о целини, { $place }: { $mix }
    [few] { $count } записа о целини, { $place }: { $mix }
   *[other] { $count } записа о целини, { $place }: { $mix }
}
map-several-areas = { $count ->
    [one] { $count } запис о целим регионима или државама ({ $place }): { $mix }
    [few] { $count } записа о целим регионима или државама ({ $place }): { $mix }
   *[other] { $count } записа о целим регионима или државама ({ $place }): { $mix }
}
map-mix = { $layer } { $count }
map-place-and-years = { $place } · { $years }
map-title-and-years = { $title } · { $years }
map-records-at = { $count ->
    [one] { $count } запис: { $place }
    [few] { $count } записа: { $place }
   *[other] { $count } записа: { $place }
}
map-more-records = { $count ->
    [one] и још { $count } запис
    [few] и још { $count } записа
   *[other] и још { $count } записа
}
map-more-places = { $places } и још { $count }
map-step = { $name }. { $at } од { $count } на видику
map-step-none = Ништа није на видику.
map-locate-asking = Тражи се ваш положај
map-locate-found = Овде сте, са тачношћу од { $meters ->
    [one] { $meters } метра
    [few] { $meters } метра
   *[other] { $meters } метара
}
map-locate-failed = Ваш положај није познат
map-locate-refused = Прегледачу није дозвољено да га каже. То можете дозволити у подешавањима за ову страницу.
map-locate-unavailable = Овај уређај сада не може да каже где је.
map-locate-timeout = Уређај се није јавио на време.
map-locate-missing = Овај прегледач на овој страници не говори положај.
map-locate-close = Затвори

## Loading and sharing

page-part-missing = Овај део странице није учитан
page-part-missing-why = Или нема везе или сервер већ има новију страницу.
page-reload = Учитај страницу поново
share-button =
    .aria-label = Подели
    .title = Подели
share-heading = Подели овај приказ
share-link = Веза
share-link-label = Веза ка овом приказу
share-link-note = Садржи исечак мапе, филтере, отворени запис, картицу и језик.
share-copy = Копирај
share-copied = Веза је копирана.
share-copy-by-hand = Прегледач није дозволио копирање. Веза је означена: копирајте је помоћу Ctrl+C или менија.
share-send = Пошаљи
share-picture = Слика
share-title = Наслов
share-light = У светлим бојама
share-png = PNG
share-svg = SVG
share-picture-note = Мапа каква се види поред панела, са филтерима, легендом, изворима података и датумом.
share-drawing = Слика се црта …
share-drawn = Слика је сачувана, { $width } пута { $height } пиксела екрана.
share-not-drawn = Слика није направљена: { $reason }
share-paper = Папир
share-print = Штампај
share-print-note = Мапа са легендом, затим записи као списак са датумима и изворима.
share-filtered = { $count ->
    [one] { $count } запис. Филтери: { $filters }
    [few] { $count } записа. Филтери: { $filters }
   *[other] { $count } записа. Филтери: { $filters }
}
share-unfiltered = { $count ->
    [one] { $count } запис, без филтера
    [few] { $count } записа, без филтера
   *[other] { $count } записа, без филтера
}
share-between-filters = {" · "}
share-attribution = { $date } MapDashboard. Подаци мапе: Natural Earth; називи места: GeoNames, CC BY 4.0
share-records = { $count ->
    [one] { $count } запис
    [few] { $count } записа
   *[other] { $count } записа
}
share-sources = { $count ->
    [one] Извор: { $sources }
   *[other] Извори: { $sources }
}

## What stops, and what is empty

add-stop = Заустави
add-progress = Читање текста { $number } од { $total }.
add-stopped = Заустављено: пре тога прочитано { $number } од { $total }.
add-file-stopped = заустављено
live-nothing-loaded = Ван мреже
empty-back = Скини последњи филтер
empty-next-viewer = Текстове додају аналитичари: пријавите се.
empty-next-analyst = Додајте га из менија са својим именом: „Додај текст”.

## Download

download-title = Преузимање
download-button =
    .title = Преузимање
download-all = { $count ->
    [one] { $count } запис, сви који постоје, сваки са својим изворима.
    [few] { $count } записа, сви који постоје, сваки са својим изворима.
   *[other] { $count } записа, сви који постоје, сваки са својим изворима.
}
download-filtered = { $count ->
    [one] { $count } запис, по тренутним филтерима, са својим изворима.
    [few] { $count } записа, по тренутним филтерима, сваки са својим изворима.
   *[other] { $count } записа, по тренутним филтерима, сваки са својим изворима.
}
download-csv = Табела, за Excel и друге програме за табеле
download-geojson = За веб-мапе и програме
download-gpkg = За QGIS, ArcGIS и друге ГИС програме
download-kml = За Google Earth, са слојевима и временом
download-attribution = Називи места су из базе GeoNames (CC BY 4.0): наведите то где их приказујете.

map-handle = Место записа: превуците га или померајте стрелицама
map-handle-of-line = Тачка { $number } линије: превуците је или померајте стрелицама

## Stage: a presenter shows, an audience follows

menu-stage = Отвори позорницу
stage-page-title = Праћење излагача – MapDashboard
stage-entry = Прати излагача
stage-entry-lead = Ваша карта иде куда и излагачева. Код је на излагачевом екрану.
stage-code-label = Код позорнице
stage-follow = Прати
stage-no-code = Код има шест слова и цифара латиницом, на пример BCD FGH. У њему нема 0, 1, A, E, I, L, O ни U.
stage-to-map = На карту
stage-follower-bar = Позорница коју пратите
stage-joining = Тражи се позорница
stage-rejoining = Повратак на позорницу
stage-following = Пратите излагача
stage-nothing-yet = Ту сте. Излагач још ништа није показао.
stage-wandering = Разгледате сами
stage-return = Назад к излагачу
stage-waiting = Веза је прекинута. Нови покушај за { $seconds } с
stage-closed = Излагач је затворио позорницу. Карта вам остаје.
stage-other-code = Други код
stage-unknown = Нема позорнице { $code }
stage-unknown-why = Позорница је можда затворена, или је код погрешно откуцан. Упоредите га с излагачевим екраном.
stage-pointed = Излагач показује место на карти.

stage-presenter-bar = Ваша позорница
stage-not-opened = Позорница није могла да се отвори.
stage-followers = { $count ->
    [0] Још нико не прати
    [one] { $count } пратилац
    [few] { $count } пратиоца
   *[other] { $count } пратилаца
}
stage-not-shown = Публици се овај приказ не може показати
stage-presenter-waiting = Веза је прекинута. Публика види оно што сте последње показали. Нови покушај за { $seconds } с
stage-taken-over = На овој позорници сада излаже неко други
stage-take-over = Преузми
stage-show-code = Покажи код
stage-point = Показуј
stage-point-center = Покажи средину
stage-pointed-self = Публика пет секунди види вашу ознаку.
stage-close = Затвори позорницу
stage-close-heading = Затворити позорницу?
stage-close-what = { $count ->
    [0] Њен код и везе више неће радити.
    [one] { $count } пратиоцу биће јављено да је готово. Њен код и везе више неће радити.
    [few] За { $count } пратиоца биће готово и то ће им бити јављено. Њен код и везе више неће радити.
   *[other] За { $count } пратилаца биће готово и то ће им бити јављено. Њен код и везе више неће радити.
}
stage-not-closed = Позорница није могла да се затвори.
stage-closed-presenter = Позорница је затворена.
stage-join-heading = Пратите на свом уређају
stage-join-how = Скенирајте код, или отворите { $address } и откуцајте га
stage-qr = QR код с везом ка позорници
stage-link = Веза за публику
stage-local = Ова адреса ради само на овом рачунару. Пре него што покажете код, отворите карту под њеним именом у мрежи.
stage-full-screen = Цео екран
stage-presenter-link = Копирај излагачеву везу
stage-presenter-link-copied = Излагачева веза је копирана. Ко је отвори, може да излаже: не шаљите је никоме осим себи.

## Embed

# Ово каже и сервер: по један ред, с променљивама, ништа што зависи од броја.
embed-title = MapDashboard: { $filters }
embed-title-words = „{ $words }”
embed-title-as-of = стање на дан { $date }
embed-picture-records = Број записа: { $count }
embed-open = Отвори целу мапу
embed-hint-wheel = За зумирање мапе држите Ctrl или је прво кликните
embed-hint-touch = Мапу померајте са два прста
embed-still = Мапа: { $records }.
embed-panel-legend = Легенда
embed-panel-list = Списак записа
embed-panel-timeline = Године
embed-heading = Угради у другу страницу
embed-option-panel = Поред мапе
embed-panel-none = Ништа
embed-option-controls = Дугмад
embed-controls-all = Сва
embed-controls-zoom = Само зум
embed-controls-none = Без дугмади
embed-option-theme = Боје
embed-theme-auto = Као систем читаоца
embed-theme-light = Светле
embed-theme-dark = Тамне
embed-width = Ширина, највише (пиксела)
embed-height = Висина (пиксела)
embed-interactive = Читаоци могу да померају мапу и отварају записе
embed-follow = Прикажи ново на (секунди)
embed-follow-not = не приказуј
embed-snippet = HTML за другу страницу
embed-copy = Копирај HTML
embed-copied = HTML је копиран.
embed-note = Извори се увек приказују. Мапа остаје жива: нови записи стижу сами.
embed-preview = Преглед уграђене мапе
share-copy-previewed = Копирај за друштвене мреже
## Stories

tab-stories = Приче
story-loading = Приче се учитавају
story-list-failed = Приче није могуће учитати.
story-none = Још нема ниједне приче.
story-none-analyst = Још нема ниједне приче. Направите је: померите мапу, поставите филтере и сачувајте то што видите као сцену.
story-scenes = { $count ->
    [one] { $count } сцена
    [few] { $count } сцене
   *[other] { $count } сцена
}
story-changed-by = измена { $date }, { $person }
story-present = Прикажи
story-handout = За штампу
story-region = Прича: { $title }
story-controls = Кретање кроз причу
story-progress = { $number } од { $total }
story-scene-said = Сцена { $number } од { $total }: { $title }
story-previous = Претходна сцена (Page Up)
story-next = Следећа сцена (Page Down)
story-play = Пусти да тече само (A)
story-pause = Заустави (A)
story-overview = Све сцене (O)
story-overview-title = Све сцене
story-speaker = Прозор за говорника, са белешкама (S)
story-full = Цео екран (F)
story-leave = Изађи из приче (Esc)
story-legend = Шта знаци значе
story-sources = Извори записа
story-black = Екран је црн. Било који тастер враћа слику.
story-back-again = Слика је поново ту.
story-not-shown = Прича не може да се прикаже
story-without-scenes = Још нема ниједне сцене.
story-no-window = Прозор за говорника се није отворио
story-no-window-why = Прегледач не дозвољава странама да отварају прозоре: дозволите то за ову страну.

speaker-title = Прозор за говорника
speaker-waiting = Чека се прозор са мапом. Ако је затворен, отворите причу поново и у њој притисните S.
speaker-ended = Прича је напуштена. Овај прозор се може затворити.
speaker-now = Ова сцена
speaker-next = Следећа сцена
speaker-notes = Белешке
speaker-no-notes = За ову сцену нема бележака.
speaker-last = Ово је последња сцена.
speaker-elapsed = од почетка:
speaker-progress = { $story }: сцена { $number } од { $total }
speaker-blank = Црн екран (B)
speaker-previous = Назад (Page Up)
speaker-onward = Даље (Page Down)
handout-map = Карта сцене „{ $title }”
handout-title = Материјал за штампу
handout-print = Штампај
handout-loading = Учитавају се прича и извори њених записа
handout-failed = Материјал није могуће направити.
handout-scene = Сцена { $number }
handout-records = Шта мапа овде показује
handout-quotes = Шта кажу извори
handout-more = { $count ->
    [one] и још { $count } запис на мапи
    [few] и још { $count } записа на мапи
   *[other] и још { $count } записа на мапи
}
handout-quoted = „{ $quote }“ [{ $number }]
handout-summed = Сажето: „{ $quote }“ [{ $number }]
handout-sources = Извори
handout-untitled = Без наслова
handout-foot = { $count ->
    [one] { $count } сцена, стање { $date }.
    [few] { $count } сцене, стање { $date }.
   *[other] { $count } сцена, стање { $date }.
} Мапа и сваки навод у свом тексту: { $address }
story-new = Нова прича
story-edit = Уреди
story-delete = Обриши
story-deleted = Прича „{ $title }“ је обрисана.
story-not-deleted = Прича није обрисана.
story-not-opened = Причу није могуће отворити.
story-editing = Прича на којој се ради
story-all = Све приче
story-title = Наслов приче
story-language = Језик
story-add-view = Додај овај приказ као сцену
story-scene-list = Сцене по реду
story-scene-title = Наслов
story-caption = Текст
story-caption-note = **масно**, *курзив*, [веза](https://…), спискови са -
story-notes = Белешке за говорника
story-notes-note = Види се у прозору за говорника, који свако може да отвори.
story-transition = Прелаз
story-transition-fly = Прелет
story-transition-fade = Претапање
story-transition-none = Одмах
story-seconds = Секунди, кад тече само
story-beside = Поред мапе
story-beside-nothing = Ништа
story-beside-records = Записи
story-beside-table = Табела
story-beside-charts = Графици
story-retake = Узми садашњи приказ
story-retaken = Узето.
story-show = Прикажи на мапи
story-copy = Умножи
story-up = Помери „{ $title }“ навише
story-down = Помери „{ $title }“ наниже
story-drag = Превуците на друго место
story-untitled = Приказ { $number }
story-added = „{ $title }“ је сада сцена { $total }.
story-moved = „{ $title }“ је сада сцена { $number } од { $total }.
story-copied = „{ $title }“ сада постоји двапут.
story-scene-deleted = Сцена „{ $title }“ је обрисана.
story-scene-back = Сцена „{ $title }“ је враћена.
story-save = Сачувај
story-saved = Сачувано.
story-unsaved = Још није сачувано
story-not-saved = Прича није сачувана.
story-discard = Измене нису сачуване. Да их оставим?
story-conflict = { $person } је у међувремену сачувао причу.
story-conflict-when = У међувремену је причу сачувао корисник { $person }: { $when }. Од ваших измена још ништа није изгубљено.
story-conflict-theirs = Како је сачувао корисник { $person }
story-conflict-mine = Како је код вас
story-take-theirs = Узми њихову, одбаци моју
story-keep-mine = Сачувај моју преко ње
change-story-added = Прича је додата
change-story-changed = Прича је измењена
change-story-deleted = Прича је обрисана
audit-group-stories = Приче

## Talk
talk-button = Сачувај као једну датотеку
talk-what = Једна HTML датотека која причу приказује у сваком прегледачу, без мреже: мапа, записи, наводи, белешке.
talk-measuring = Датотека се саставља
talk-size = Величина: { $size }.
talk-save = Сачувај
talk-failed = Датотека није могла да се направи.
talk-notes = Белешке за говорника (S)
talk-tell = Испричај причу

## Download
download-coming = { $name }: до сада { $size }
download-done = { $name }: сачувано { $size }
download-given-up = Ништа није сачувано.
download-failed = Датотека није стигла.

## Import
menu-import = Увези записе
import-what = Датотека са много записа: CSV, GeoJSON, KML или KMZ. На мапу долазе сви или ниједан; иста датотека други пут ништа не мења.
import-choose = Изабери датотеку
import-drop = или је превуците било где на овај прозор
import-wrong-kind = { $file } није csv, tsv, geojson, json, geojsonl, kml ни kmz.
import-source = Извор за записе који га не наводе
import-source-example = Адреса или наслов
import-layer = Слој за записе који га не наводе
import-layer-none = ниједан: сваки запис наводи свој
import-do = Увези
import-stop = Заустави
import-sending = Слање датотеке: { $share }
import-checking = Провера записа …
import-storing = Чување записа …
import-stopped = Заустављено; ништа није сачувано.
import-report = { $has ->
    [kinds] У датотеци { $records }: { $kinds }
   *[none] У датотеци { $records }
}
import-added = нових { $count }
import-renewed = измењених { $count }
import-unchanged = истих { $count }
import-repeated = поновљених { $count }
import-nothing-yet = још ништа није сачувано
import-faults = { $count ->
    [one] { $count } грешка: увоз није могућ док се не исправи
    [few] { $count } грешке: увоз није могућ док се не исправе
   *[other] { $count } грешака: увоз није могућ док се не исправе
}
import-line = { $line }. ред
import-more-faults = { $count ->
    [one] и још { $count }
    [few] и још { $count }
   *[other] и још { $count }
}
import-columns = Колоне и шта значе
import-left-out = не узима се
import-first = Први записи онако како би стајали на мапи
import-done = { $renewed ->
    [0] Додато: { $added }.
    [one] Додато: { $added }, измењено: { $renewed }.
    [few] Додато: { $added }, измењено: { $renewed }.
   *[other] Додато: { $added }, измењено: { $renewed }.
}
import-show = Прикажи их на мапи
import-field-id = Ознака
import-field-countries = Држава
import-field-geonamesids = Ознака у GeoNames
import-field-lat = Географска ширина
import-field-lon = Географска дужина
import-field-wkt = Геометрија (WKT)
import-field-source-urls = Адреса извора
import-field-source-titles = Наслов извора
import-field-source-publishers = Издавач извора
import-field-source-dates = Датум извора
import-past = Ранији увози
import-past-failed = Ранији увози нису могли да се наведу.
import-past-count = { $renewed ->
    [0] { $added }
    [one] { $added }, измењено { $renewed }
    [few] { $added }, измењено { $renewed }
   *[other] { $added }, измењено { $renewed }
}
import-take-back = Опозови
import-take-back-of = Опозови увоз { $file }
import-take-back-sure = Опозови цео увоз
import-taking-back = Опозивање …
import-taken-back = Опозвано: записи су као да увоза није било.
import-not-taken-back = Увоз није опозван.

## Very many records
map-sum-records = { $count ->
    [one] { $count } запис близу једних других
    [few] { $count } записа близу једних других
   *[other] { $count } записа близу једних других
}
records-coming = Учитавање записа…
card-coming = Учитавање…
card-more-here = { $count ->
    [one] Овде је још { $count } запис. Сузите филтере да бисте га видели.
    [few] Овде су још { $count } записа. Сузите филтере да бисте их видели.
   *[other] Овде је још { $count } записа. Сузите филтере да бисте их видели.
}
table-many-note = Код овако много записа табела се ређа само по наслову, месту, држави и годинама.

## Paper

# where there are too many records for paper
paper-first = Ово је првих { $shown } од { $count } записа. „Преузимање” даје све у једној датотеци.

## Embed: stories by themselves

embed-story = Угради
embed-autoplay = Следећа сцена после (секунди)
embed-autoplay-not = ручно
embed-loop = После последње сцене почни испочетка

## Handout: scenes of an earlier moment

handout-quoted-then = „{ $quote }“
## Реченице на картици

# На малом дугмету поред податка: истиче речи извора које то кажу и помера се до њих.
show-sentence = { $field ->
    [date] Прикажи реченицу која каже када
    [place] Прикажи реченицу која каже где
    [program] Прикажи реченицу која каже шта
    [actor] Прикажи реченицу која каже ко
    [quantity] Прикажи реченицу која каже колико
    [status] Прикажи реченицу која наводи статус
   *[other] Прикажи реченицу
}

## Actors: what they are

actor-kind = { $kind ->
    [person] особа
    [body] установа
    [company] предузеће
    [state] држава
   *[unknown] није познато
}
# Иза имена једне врсте: шта су, и као филтер.
actor-kinds-named = { $kind ->
    [person] { $count ->
        [one] особа
       *[other] особе
    }
    [body] { $count ->
        [one] установа
       *[other] установе
    }
    [company] { $count ->
        [one] предузеће
       *[other] предузећа
    }
   *[state] { $count ->
        [one] држава
       *[other] државе
    }
}
actor-kinds = Врсте актера
actor-kind-of = Шта је { $name }
actor-named = { $name } ({ $kind ->
    [person] особа
    [body] установа
    [company] предузеће
   *[state] држава
})
chips-actor-kind = { $kind ->
    [person] са особама
    [body] са установама
    [company] са предузећима
   *[state] са државама
}
import-field-actor-kinds = Врсте актера

## Why here: what speaks for or against a place

why-facts = { $first }, { $second }
why-fact-own-name = то је име самог места
why-fact-inhabitants = { $count ->
    [one] { $count } становник
    [few] { $count } становника
   *[other] { $count } становника
}
why-fact-inhabitants-unknown = број становника није познат
why-fact-only-of-name = једино место са тим именом
why-fact-best-known-of-name = најпознатије међу истоименим местима (има их { $count })
why-fact-only-of-name-in-country = једино место са тим именом у својој држави ({ $country })
why-fact-one-of-name = једно од истоимених места (има их { $count })
why-fact-country = држава
why-fact-capital = { $country ->
    [none] главни град
   *[other] главни град своје државе ({ $country })
}
why-fact-region-seat = седиште региона
why-fact-district-seat = седиште округа
why-fact-quarter = део града
why-fact-town = град или село
why-fact-region = регион, јединица првог нивоа своје државе
why-fact-district = округ, јединица другог нивоа своје државе
why-fact-administrative-area = управна област
why-fact-continent = континент
why-fact-world-part = део света
why-fact-island = острво
why-fact-sea = море или део мора
why-fact-river = река
why-fact-lake = језеро
why-fact-water = водена површина
why-fact-mountain = планина
why-fact-landform = облик рељефа
why-fact-airport = аеродром
why-fact-port = лука
why-fact-area = подручје
why-fact-site = објекат
why-fact-kind-named = то кажу и речи уз име
why-fact-other-kind-named = речи уз име говоре о другој врсти места
why-fact-seat-of-same-name = његово седиште има исто име
why-fact-beside-container = поменуто уз место у којем лежи ({ $place })
why-fact-beside-contained = поменуто уз место које лежи у њему
why-fact-country-named = { $country ->
    [none] у тексту је поменута његова држава
   *[other] у тексту је поменута његова држава ({ $country })
}
why-fact-region-named = у тексту је поменут његов регион
why-fact-same-country-or-region = и друга места из текста леже, или би могла лежати, у истој држави или региону
why-fact-language-of-text = текст је на језику тог места
why-fact-near-place = у близини је место које текст такође помиње ({ $place })
why-fact-near-others = у близини су друга места из текста

## Why a record is no longer shown

# Следи шта је неко о томе написао, као навод.
gone-because = { $when ->
    [then] Овај запис тада није био на мапи.
   *[now] Овај запис се више не приказује.
} { $code ->
    [rejected] Одбијен је ({ $by }).
    [sourceDeleted] Његов једини извор је избрисан.
    [noLongerSaid] Његов извор то више не наводи.
    [notYetKnown] Познат је тек од { $since }.
    [merged] Спојен је са другим записом.
   *[deleted] { $by ->
        [none] Избрисан је.
       *[other] Избрисан је ({ $by }).
    }
}
## Токени: ко шта сме

menu-tokens = Приступни токени
tokens-lead = Токеном се особа пријављује, а програм представља. Све што се њиме уради носи његово име: дневник каже ко је шта урадио.
tokens-name = Име особе или програма
tokens-role = Улога
tokens-role-note = { $role ->
    [viewer] Читалац чита исто што и сви, под својим именом.
    [admin] Администратор може све што и аналитичар, и уз то прави и опозива токене.
   *[analyst] Аналитичар додаје, исправља и брише текстове и записе.
}
tokens-make = Направи токен
tokens-name-fault = Име има слова или цифре, а сме имати и размаке и знаке - _ . @
tokens-name-taken = Име „{ $name }“ је заузето: свако име даје се једном, и кад је токен опозван.
tokens-not-loaded = Токени нису учитани.
tokens-own = ви
tokens-revoked = опозван
tokens-made = Направљен: { $when }
tokens-last-used = Последњи пут: { $when }
tokens-never-used = Никад коришћен
tokens-link = Веза за пријаву
tokens-link-of = Веза за пријаву: { $name }
tokens-revoke = Опозови
tokens-revoke-of = Опозови: { $name }
tokens-made-for = Токен је направљен: { $name }
tokens-secret = Токен, за програме и страницу за пријаву
tokens-secret-copied = Токен је копиран.
tokens-once = Копирајте токен сада: приказује се само овај пут и нигде се не чува. Веза се може направити поново.
tokens-link-for = Веза за пријаву: { $name }
tokens-sign-in-link = Веза за пријаву, за предају
tokens-link-note = Њоме се пријављује један прегледач, једном, до { $when }. Не шаљите је никоме другом.
tokens-copy-of = Копирај: { $what }
tokens-copy-by-hand = Прегледач није дозволио копирање. Текст је означен: копирајте га са Ctrl+C или из менија.
tokens-put-away = Склони
tokens-no-link = Веза није направљена.
tokens-revoke-title = Опозвати: { $name }?
tokens-revoke-what = { $name } ({ $role }) биће одмах свуда одјављен, а програми који показују токен биће одбијени. То се не може поништити: за нови приступ потребан је токен са другим именом.
tokens-revoke-own = Ово је ваш токен: бићете одмах свуда одјављени, и овде. То се не може поништити.
tokens-revoke-stays = Оно што је урађено под овим именом остаје, и остаје у дневнику.
tokens-last-admin = Ово је последњи администратор. Без њега нико на овој страници не би могао да прави токене: прво направите другог администратора или га опозовите из командне линије сервера.
tokens-was-revoked = Опозвано: { $name }.
change-sign-in-link = Направљена веза за пријаву

## Текстови на серверу

menu-documents = Текстови
documents-search = Претражи наслове
documents-search-hint = Речи из наслова, издавача, аутора или адресе
documents-none = Још нема текстова.
documents-none-found = Ниједан текст нема те речи у наслову.
documents-not-loaded = Текстови нису учитани.
documents-not-opened = Текст није отворен.
documents-brief = сажетак нашим речима
documents-brief-note = Ово је сажетак нашим речима, а не текст извора.
documents-published = објављено: { $date }
documents-undated = датум објаве непознат
documents-added = додато: { $when }
documents-back = Сви текстови
documents-acts = Шта се може урадити с овим текстом
documents-correct = Исправи
documents-delete = Обриши
documents-read = Шта је из њега прочитано
documents-nothing-read = Ниједна реченица не говори о нечему за ову мапу.
documents-other-records = Ручно унети записи из овог извора
documents-show-rest = Прикажи остатак текста
documents-claim = До тврдње { $number }
documents-sentence = Реченица тврдње { $number }
documents-not-shown = није на мапи
documents-to-record = На мапи: { $record }
documents-not-ours = Цео текст немамо право да прикажемо. Оно што у њему говори о овој мапи наведено је на картицама ових записа.
documents-draft = Овде је поново оно што сте откуцали, а нисте сачували.
documents-check = Погледај шта се мења
documents-checking = Проверава се шта бива са записима …
documents-not-checked = Није се могло утврдити шта бива са записима.
documents-empty = Текст је празан. Да бисте га склонили с мапе, обришите га.
documents-same = Још ништа није промењено.
documents-will = { $any ->
    [0] Ниједан запис се не мења.
   *[other] { $changed ->
        [0] Ниједан запис се не мења
        [one] Мења се { $changed } запис
        [few] Мењају се { $changed } записа
       *[other] Мења се { $changed } записа
    }, { $withdrawn ->
        [0] ниједан се не повлачи
        [one] повлачи се { $withdrawn }
        [few] повлаче се { $withdrawn }
       *[other] повлачи се { $withdrawn }
    }, { $added ->
        [0] нових нема
        [one] нов је { $added }
        [few] нова су { $added }
       *[other] нових је { $added }
    }. Сви остали остају какви јесу.
}
documents-did = { $any ->
    [0] Ниједан запис се није променио.
   *[other] { $changed ->
        [0] Ниједан запис се није променио
        [one] Променио се { $changed } запис
        [few] Променила су се { $changed } записа
       *[other] Променило се { $changed } записа
    }, { $withdrawn ->
        [0] ниједан није повучен
        [one] повучен је { $withdrawn }
        [few] повучена су { $withdrawn }
       *[other] повучено је { $withdrawn }
    }, { $added ->
        [0] нових нема
        [one] нов је { $added }
        [few] нова су { $added }
       *[other] нових је { $added }
    }. Сви остали су какви су били.
}
documents-changed = Промењени ({ $count })
documents-withdrawn = Повучени ({ $count })
documents-added-records = Нови ({ $count })
documents-only-words = само реченице које то кажу или колико су поуздане
documents-and-more = и још { $count }
documents-saved = Исправка је сачувана.
documents-conflict = Неко је исправио овај текст откако сте га отворили. Од вашег још ништа није изгубљено, а од туђег ништа није замењено.
documents-conflict-same = Обоје сте направили исто.
documents-delete-title = Обрисати овај текст?
documents-delete-what = { $withdrawn ->
    [0] Ниједан запис не почива само на овом тексту.
    [one] { $withdrawn } запис почива само на овом тексту и биће повучен.
    [few] { $withdrawn } записа почивају само на овом тексту и биће повучена.
   *[other] { $withdrawn } записа почива само на овом тексту и биће повучено.
} { $changed ->
    [0] { "" }
    [one] Још { $changed } запис губи овај извор и остаје.
    [few] Још { $changed } записа губе овај извор и остају.
   *[other] Још { $changed } записа губи овај извор и остаје.
}
documents-delete-back = Ко исти текст поново дода, враћа и записе, заједно с оним што су људи о њима одлучили.
documents-why = Зашто
documents-why-hint = стоји у дневнику и тамо где су били записи
documents-deleted = Обрисано: { $title }
documents-changed-meanwhile = Неко је у међувремену исправио овај текст; ништа није обрисано. Овако сада гласи.
