using System.Text;
using NUglify;
using NUglify.Css;
using NUglify.JavaScript;

namespace MapDashboard.Hosting.Assets;

/// <summary>Scripts and styles without what only people read: comments and blanks. Names stay as they are, so that an error can be found in the source.</summary>
internal static class Shortened
{
    private static readonly CodeSettings Scripts = new() { SourceMode = JavaScriptSourceMode.Module, LocalRenaming = LocalRenaming.KeepAll, MinifyCode = false };
    private static readonly CssSettings Styles = new();

    /// <param name="path">Its ending says what it is.</param>
    /// <returns>The content itself where there is nothing to shorten, or where it cannot be read: then a browser says what is wrong with it.</returns>
    public static byte[] Of(string path, byte[] content)
    {
        var text = Encoding.UTF8.GetString(content);
        var result = Path.GetExtension(path) switch
        {
            ".js" when !path.EndsWith(".min.js", StringComparison.Ordinal) => Uglify.Js(text, path, Scripts),
            ".css" => Uglify.Css(text, path, Styles),
            _ => new UglifyResult(null, []),
        };
        return result.Code is null || result.HasErrors ? content : Encoding.UTF8.GetBytes(result.Code);
    }
}
