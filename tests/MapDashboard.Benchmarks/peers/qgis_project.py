"""Makes the project that QGIS Server serves: python3 qgis_project.py FILE POSTGRES-PORT. A layer of QGIS has one kind of geometry: it has the points."""
import sys

from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsProject, QgsVectorLayer

file, port = sys.argv[1:]
application = QgsApplication([], False)
application.initQgis()
project = QgsProject.instance()
project.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
project.setTitle("peers")
source = f"host=127.0.0.1 port={port} dbname='postgres' user='postgres' key='id' estimatedmetadata=true srid=4326 type=Point table=\"public\".\"records\" (geom)"
layer = QgsVectorLayer(source, "records", "postgres")
if not layer.isValid():
    sys.exit(layer.error().message())
layer.setShortName("records")
project.addMapLayer(layer)
project.writeEntry("WFSLayersPrecision", f"/{layer.id()}", 6)
project.writeEntry("WFSLayers", "/", [layer.id()])
if not project.write(file):
    sys.exit(f"{file} could not be written")
application.exitQgis()
