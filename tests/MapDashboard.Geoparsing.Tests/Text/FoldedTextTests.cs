using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Tests.Text;

public class FoldedTextTests
{
    [Theory]
    [InlineData("Železaru", "zelezaru")]
    [InlineData("ЖЕЛЕЗАРУ", "zelezaru")]
    [InlineData("između", "izmedju")]
    [InlineData("између", "izmedju")]
    [InlineData("Љубљана", "ljubljana")]
    [InlineData("Ćuprija", "cuprija")]
    [InlineData("façade", "facade")]
    [InlineData("O’Hare", "o'hare")]
    [InlineData("公安", "公安")]
    public void ScriptsAndSpellingsOfOneWordAreOne(string word, string folded) => Assert.Equal(folded, FoldedText.Fold(word));
}
