using MapDashboard.Filters;
using MapDashboard.Geoparsing;
using MapDashboard.Geoparsing.Claims;
using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Hosting;
using MapDashboard.Records;

namespace MapDashboard.Documents;

public static class GeoparsingSetup
{
    /// <summary>Gazetteer, courses of lines, vocabulary and geoparser, each loaded when it is first asked for, from <c>Geodata:Path</c> and <c>Seeds:Path</c>.</summary>
    public static void AddGeoparsing(this IHostApplicationBuilder builder)
    {
        var geodata = Folder(builder, "Geodata:Path", "geodata");
        var seeds = Folder(builder, "Seeds:Path", "seeds");
        builder.Services.AddSingleton(new SeedsFolder(seeds));
        builder.Services.AddSingleton(_ => Gazetteer.Load(GazetteerFile(Required(geodata, "Geodata:Path", "geodata"))));
        builder.Services.AddSingleton(_ => Path.Combine(Required(geodata, "Geodata:Path", "geodata"), LineCourses.FileName) is var courses && File.Exists(courses) ? LineCourses.Read(courses) : LineCourses.None);
        builder.Services.AddSingleton(_ => ReadVocabulary(Required(seeds, "Seeds:Path", "seeds")));
        builder.Services.AddSingleton(s => new Geoparser(s.GetRequiredService<Gazetteer>(), s.GetRequiredService<Vocabulary>()));
        builder.Services.AddSingleton(s => new LanguageNames(s.GetRequiredService<Gazetteer>()));
        builder.Services.AddSingleton(s => new SearchTexts(s.GetRequiredService<Gazetteer>(), s.GetRequiredService<LanguageNames>()));
        builder.Services.AddSingleton<Func<NewDocument, GeoparsedText>>(s =>
            document => s.GetRequiredService<Geoparser>().Read(document.Text, document.Language, Edtf.LastDay(document.Published)));
    }

    /// <summary>As configured, else where the program finds it; null when it is neither.</summary>
    private static string? Folder(IHostApplicationBuilder builder, string key, string name) =>
        builder.Configuration[key] is { Length: > 0 } path
            ? Path.Combine(builder.Environment.ContentRootPath, path)
            : Folders.Data(name, builder.Environment.ContentRootPath);

    private static string Required(string? folder, string key, string name) => Directory.Exists(folder)
        ? folder
        : throw new DirectoryNotFoundException(folder is null ? $"There is no folder \"{name}\" beside the program or above it; name it in {key}." : $"There is no folder {folder}, which {key} names.");

    private static string GazetteerFile(string geodata) =>
        Gazetteer.FileIn(geodata) ?? throw new FileNotFoundException($"There is no gazetteer file in {geodata}; see its README for how to make one.");

    private static Vocabulary ReadVocabulary(string seeds)
    {
        var file = Path.Combine(seeds, "vocabulary.yaml");
        return File.Exists(file) ? Vocabulary.Parse(File.ReadAllText(file), file) : throw new FileNotFoundException($"There is no file {file}.");
    }
}

/// <summary>Where the seeds are; null when there are none.</summary>
internal sealed record SeedsFolder(string? Path);
