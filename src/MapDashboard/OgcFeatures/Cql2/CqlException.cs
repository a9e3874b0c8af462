namespace MapDashboard.OgcFeatures.Cql2;

/// <summary>An expression that is no CQL2, or asks for what is not here.</summary>
internal sealed class CqlException(string message, string where) : FormatException($"{message}, {where}");
