using System.Collections.Immutable;
using MapDashboard.Api.GeoJson;
using MapDashboard.Geoparsing.Claims;
using MapDashboard.Records;

namespace MapDashboard.Changes.Columns;

/// <summary>All that records have alike. What is in here already never changes, so a packer may add to a copy while others read.</summary>
internal sealed class RecordParts
{
    public RecordParts(RecordParts? known = null)
    {
        Layer = Text("layer", r => r.Layer).Knowing(known?.Layer);
        Program = Text("program", r => r.Program).Knowing(known?.Program);
        Subject = Text("subject", r => r.Subject).Knowing(known?.Subject);
        Status = Text("status", r => r.Status).Knowing(known?.Status);
        Time = new RecordPart<RecordDates>(r => new(r.Dates, r.Years), new SameDates(), ("dates", d => d.Dates), ("years", d => d.Years)).Knowing(known?.Time);
        Places = List("places", r => r.Places, p => p.Select(PlaceProperties.Of).ToList()).Knowing(known?.Places);
        Precision = Value("precision", r => r.Precision, p => p).Knowing(known?.Precision);
        Actors = new RecordPart<NamedActors>(r => new(r.Actors, r.ActorKinds), new SameActors(), ("actors", a => a.Names), ("actorKinds", a => a.Kinds)).Knowing(known?.Actors);
        Quantities = List("quantities", r => r.Quantities, q => q).Knowing(known?.Quantities);
        Confidence = Value("confidence", r => r.Confidence, c => Math.Round(c, 3)).Knowing(known?.Confidence);
        Review = Value("review", r => r.Review, s => s).Knowing(known?.Review);
        Sources = List("documents", r => r.Sources, s => s).Knowing(known?.Sources);
        All = [Layer, Program, Subject, Status, Time, Places, Precision, Actors, Quantities, Confidence, Review, Sources];
        for (var i = 0; i < All.Length; i++)
        {
            All[i].Index = i;
        }
    }

    /// <summary>In the order of the feature's members.</summary>
    public ImmutableArray<RecordPart> All { get; }

    public RecordPart<string> Layer { get; }

    public RecordPart<string> Program { get; }

    public RecordPart<string> Subject { get; }

    public RecordPart<string> Status { get; }

    public RecordPart<RecordDates> Time { get; }

    public RecordPart<IReadOnlyList<RecordPlace>> Places { get; }

    public RecordPart<Precision> Precision { get; }

    public RecordPart<NamedActors> Actors { get; }

    public RecordPart<IReadOnlyList<Quantity>> Quantities { get; }

    public RecordPart<double> Confidence { get; }

    public RecordPart<ReviewState> Review { get; }

    public RecordPart<IReadOnlyList<string>> Sources { get; }

    private static RecordPart<string> Text(string name, Func<SpatialRecord, string> of) => new(of, StringComparer.Ordinal, (name, t => t));

    private static RecordPart<T> Value<T>(string name, Func<SpatialRecord, T> of, Func<T, object> written)
        where T : notnull => new(of, EqualityComparer<T>.Default, (name, written));

    private static RecordPart<IReadOnlyList<T>> List<T>(string name, Func<SpatialRecord, IReadOnlyList<T>> of, Func<IReadOnlyList<T>, object> written) =>
        new(of, new SameItems<T, T>(i => i), (name, written));

    private sealed class SameDates : IEqualityComparer<RecordDates>
    {
        private static readonly SameItems<string, string> Dates = new(d => d);
        private static readonly SameItems<int, int> Years = new(y => y);

        public bool Equals(RecordDates x, RecordDates y) => Dates.Equals(x.Dates, y.Dates) && Years.Equals(x.Years, y.Years);

        public int GetHashCode(RecordDates dates) => HashCode.Combine(Dates.GetHashCode(dates.Dates), Years.GetHashCode(dates.Years));
    }

    private sealed class SameActors : IEqualityComparer<NamedActors>
    {
        private static readonly SameItems<string, string> Names = new(n => n);
        private static readonly SameItems<ActorKind?, ActorKind?> Kinds = new(k => k);

        public bool Equals(NamedActors x, NamedActors y) => Names.Equals(x.Names, y.Names) && Kinds.Equals(x.Kinds ?? [], y.Kinds ?? []);

        public int GetHashCode(NamedActors actors) => HashCode.Combine(Names.GetHashCode(actors.Names), Kinds.GetHashCode(actors.Kinds ?? []));
    }
}

internal readonly record struct RecordDates(IReadOnlyList<string> Dates, IReadOnlyList<int> Years);

/// <param name="Kinds">As <see cref="SpatialRecord.ActorKinds"/>.</param>
internal readonly record struct NamedActors(IReadOnlyList<string> Names, IReadOnlyList<ActorKind?>? Kinds);
