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
