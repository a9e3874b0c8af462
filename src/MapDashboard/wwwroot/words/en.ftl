# The page's words in English. The other catalogues have the same messages with the same variables; a test sees to it.
# Keys begin with the part of the page that says them. See https://projectfluent.org for the syntax.

theme = Theme: { $choice ->
   *[auto] as the system
    [light] light
    [dark] dark
}

## Values, wherever they are shown

# Between values side by side: "2019, 2023".
list-separator = {", "}
count-record = { $count ->
    [one] { $count } record
   *[other] { $count } records
}
count-source = { $count ->
    [one] { $count } source
   *[other] { $count } sources
}
count-quote = { $count ->
    [one] { $count } quote
   *[other] { $count } quotes
}
count-claim = { $count ->
    [one] { $count } claim
   *[other] { $count } claims
}
count-text = { $count ->
    [one] { $count } text
   *[other] { $count } texts
}
count-place-name = { $count ->
    [one] { $count } place name
   *[other] { $count } place names
}
count-character = { $count ->
    [one] { $count } character
   *[other] { $count } characters
}
# $amount is a number in words already, $unit what is counted: "4,500 cameras".
amount = { $amount } { $unit }
# $currency is a code: "EUR 46 million".
amount-of-money = { $currency } { $amount }

date-unknown = date unknown
dates-none = date not stated
years-none = undated
date-year = { $year }
date-years = { $from }–{ $to }
date-range = { $from } – { $to }
date-until = until { $date }
date-since = since { $date }
date-about = c. { $date }
date-uncertain = { $date } (uncertain)
date-season = { $season ->
    [spring] spring { $year }
    [summer] summer { $year }
    [autumn] autumn { $year }
   *[winter] winter { $year }
}
# $decade is its first year: "2010s".
date-decade = { $decade }s
date-century = { $century ->
    [1] 1st century
    [2] 2nd century
    [3] 3rd century
    [21] 21st century
   *[other] { $century }th century
}

review-extracted = Read by machine
review-confirmed = Confirmed
review-edited = Edited

precision-least-country = At least the country
precision-least-region = At least the region
precision-least-city = At least the city
precision-least-site = The exact site
precision-country = country-level: not a point
precision-region = region: not a point
precision-city = city
precision-site = exact site
precision-none = precision not stated

course-straight = line between these places; its course is schematic
course-stations = line by the stations between these places
course-drawn = line drawn by hand
course-placed = placed by hand

confidence-none = not stated
confidence-level = { $level ->
    [high] high ({ $value })
    [good] good ({ $value })
    [fair] fair ({ $value })
   *[low] low ({ $value })
}

place-none = place not stated
place-drawn = drawn by hand
place-in-country = { $place }, { $country }
# A title that the machine made: what it is, and where. "Steel mill, Smederevo"
title-at = { $thing }, { $place }
# The same for a line: "Railway Belgrade–Budapest"
title-between = { $thing } { $places }
record-at = { $title }, { $place }

# What has just come: the newest record, how many besides, how many the filters hide.
news = { $more ->
    [0] { $record }
   *[other] { $record } and { $more } more
}{ $hidden ->
    [0] {""}
   *[other] , { $hidden } hidden by the filters
}
news-hidden = hidden by the filters
