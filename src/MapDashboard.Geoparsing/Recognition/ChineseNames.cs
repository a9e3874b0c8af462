using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace MapDashboard.Geoparsing.Recognition;

/// <summary>Chinese personal names in pinyin: a surname and one or two syllables ("Chen Bo", "Zhao Kezhi").</summary>
internal static partial class ChineseNames
{
    private static readonly FrozenSet<string> Surnames = (
        "Wang Li Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Hu Zhu Gao Lin He Guo Ma Luo Liang Song Zheng Xie Han Tang Feng Yu Dong Xiao Cheng Cao Yuan Deng Fu Shen Zeng Peng Lu Su Jiang Cai Jia Ding Wei Xue Ye Yan " +
        "Pan Du Dai Xia Zhong Tian Ren Fan Fang Shi Yao Tan Liao Zou Xiong Jin Hao Kong Bai Cui Kang Mao Qiu Qin Gu Hou Shao Meng Long Wan Duan Lei Qian Yin Yi Chang Wen Qiao Lai Gong Xi Hua Ke Bo Cong Chai Lou Miao Ouyang Sima Zhuge")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static bool IsSurname(string word) => Surnames.Contains(word);

    public static bool IsName(string surname, string given) => Surnames.Contains(surname) && Syllables().IsMatch(given);

    [GeneratedRegex("^[BPMFDTNLGKHJQXRZCSYW]?(?:(?<=[ZCS])h)?(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ui|ao|ou|iu|ie|ue|an|en|in|un|ia|ua|uo|a|o|e|i|u)(?:-?[bpmfdtnlgkhjqxrzcsyw]h?(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ui|ao|ou|iu|ie|ue|an|en|in|un|er|ia|ua|uo|a|o|e|i|u))?$")]
    private static partial Regex Syllables();
}
