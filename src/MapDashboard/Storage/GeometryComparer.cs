using Microsoft.EntityFrameworkCore.ChangeTracking;
using NetTopologySuite.Geometries;

namespace MapDashboard.Storage;

/// <summary>Tells EF when a geometry has changed.</summary>
internal sealed class GeometryComparer() : ValueComparer<Geometry>(
    (a, b) => a == null ? b == null : b != null && a.EqualsExact(b),
    g => g.EnvelopeInternal.GetHashCode(),
    g => g.Copy());
