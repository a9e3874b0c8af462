# The page's words in English. The other catalogues have the same messages with the same variables; a test sees to it.
# Keys begin with the part of the page that says them. See https://projectfluent.org for the syntax.

theme = Theme: { $choice ->
   *[auto] as the system
    [light] light
    [dark] dark
}

## Loading and sharing

page-part-missing = This part of the page could not be loaded
page-part-missing-why = Either there is no connection, or the server has a newer page by now.
page-reload = Load the page again
share-button =
    .aria-label = Share
    .title = Share
share-heading = Share this view
share-link = Link
# the field that holds the link
share-link-label = Link to this view
share-link-note = It holds the map section, the filters, the open record, the tab and the language.
share-copy = Copy
share-copied = The link is copied.
share-copy-by-hand = The browser did not let the page copy. The link is selected: copy it with Ctrl+C or the menu.
# opens the share menu of a phone
share-send = Send
share-picture = Picture
share-title = Title
share-light = In light colours
share-png = PNG
share-svg = SVG
share-picture-note = The map as it is seen beside the panels, with filters, legend, attribution and date.
share-drawing = Drawing the picture …
share-drawn = The picture is saved, { $width } by { $height } pixels of the screen.
share-not-drawn = The picture could not be made: { $reason }
share-paper = Paper
share-print = Print
share-print-note = The map with its legend, then the records as a list with dates and sources.
# a sentence of the picture and the print; $filters is a list of filters in words
share-filtered = { $count ->
    [one] { $count } record. Filters: { $filters }
   *[other] { $count } records. Filters: { $filters }
}
share-unfiltered = { $count ->
    [one] { $count } record, not filtered
   *[other] { $count } records, not filtered
}
share-between-filters = {" · "}
share-attribution = { $date }. MapDashboard. Map data: Natural Earth; place names: GeoNames, CC BY 4.0
share-records = { $count ->
    [one] { $count } record
   *[other] { $count } records
}
share-sources = { $count ->
    [one] Source: { $sources }
   *[other] Sources: { $sources }
}

# buttons and hints where there is nothing to show
empty-back = Take the last filter off
empty-next-viewer = Texts are added by analysts: sign in to be one.
empty-next-analyst = Add one from the menu with your name: “Add a text”.

# adding texts one after the other
add-stop = Stop
add-progress = Reading text { $number } of { $total }.
add-stopped = Stopped: { $number } of { $total } were read before.
add-file-stopped = stopped

# the server did not answer when the page was opened
live-nothing-loaded = Offline
