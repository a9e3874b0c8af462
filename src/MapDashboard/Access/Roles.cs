using System.Security.Claims;

namespace MapDashboard.Access;

/// <summary>Names of roles and of the policies that ask for them: a policy is named as the least role that passes it.</summary>
public static class Roles
{
    public const string Viewer = "viewer";
    public const string Analyst = "analyst";
    public const string Admin = "admin";

    private static readonly string[] Ascending = [Viewer, Analyst, Admin];

    /// <summary>Somebody with a role and all those below it.</summary>
    /// <param name="scheme">How they were authenticated.</param>
    public static ClaimsPrincipal Principal(string name, Role role, string scheme) => new(new ClaimsIdentity(
        [new(ClaimTypes.Name, name), .. Ascending[..((int)role + 1)].Select(r => new Claim(ClaimTypes.Role, r))],
        scheme));
}
